import type { ActivationState } from '../activation/activation-state.ts';
import type { RecoveryMeasurement } from '../learning/schema.ts';
import { dateIn } from '../time/local-date.ts';

/**
 * The recovery times that an activation measured, once it is stood down: of each function whose last stop is over, the
 * minutes that it lasted (RTA), beside the RTO and the MTPD that were promised when it was declared. The day is that on
 * the wall in the activation's time zone: an exercise may have played on days that never were.
 * @returns nothing while it runs.
 */
export function measuredRecoveries(state: ActivationState): RecoveryMeasurement[] {
  const end = state.log.findLast((entry) => entry.kind === 'standDown');
  if (!end) return [];
  const measuredOn = dateIn(state.timeZone, end.recordedAt);
  return [...state.functions.values()].flatMap((run) =>
    run.recoveredInMinutes === null
      ? []
      : [
          {
            functionId: run.id,
            activationId: state.id,
            mode: state.mode,
            measuredOn,
            rtaMinutes: run.recoveredInMinutes,
            rtoMinutes: run.rtoMinutes,
            mtpdMinutes: run.mtpdMinutes,
          },
        ],
  );
}
