/** Filled by its part. */
export function FindingsPage() {
  return null;
}
