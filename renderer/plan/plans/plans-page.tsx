/** Filled by its part. */
export function PlansPage() {
  return null;
}
