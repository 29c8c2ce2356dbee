/** Filled by its part. */
export function FreshnessPage() {
  return null;
}
