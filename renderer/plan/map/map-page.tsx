/** Filled by its part. */
export function MapPage() {
  return null;
}
