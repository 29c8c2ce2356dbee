import { type DeskOutput, useCall } from '../../desk.ts';

type Person = DeskOutput<'records.options'>[number];
const none: Person[] = [];

/** Everybody of the directory, to pick from. */
export function usePeople(): Person[] {
  return useCall('records.options', { kind: 'person' }).data ?? none;
}
