/** Filled by its part. */
export function TakeAwayPage() {
  return null;
}
