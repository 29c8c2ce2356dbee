/** Filled by its part. */
export function DelegationsPage() {
  return null;
}
