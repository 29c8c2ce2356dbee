/** Filled by its part. */
export function EquipmentPage() {
  return null;
}
