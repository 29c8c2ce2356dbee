/** Filled by its part. */
export function VitalRecordsPage() {
  return null;
}
