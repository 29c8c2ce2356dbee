/** Filled by its part. */
export function SuppliersPage() {
  return null;
}
