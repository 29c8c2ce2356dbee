/** A sign on the rail while an activation runs. */
export function RunningMark() {
  return null;
}
