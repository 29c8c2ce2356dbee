import { useDebouncedValue } from '@mantine/hooks';
import type { TakenAway } from '../../../domain/take-away/schema.ts';
import { instantAt } from '../../../domain/time/local-time.ts';
import { type DeskInput, useCall } from '../../desk.ts';
import { useTakeAway } from './take-away-store.ts';

export interface Question extends Pick<DeskInput<'takeAway.run'>, 'horizonMinutes' | 'startsAt'> {
  takenAway: TakenAway;
}

/** A slider that is moved asks again when it rests this long. */
const restMs = 90;

/** What is asked of the desk now: follows the screen a moment later. */
export function useQuestion(): Question {
  const { takenAway, horizonMinutes, startsOn } = useTakeAway();
  const organisation = useCall('organisation.get', {});
  const timeZone = organisation.data?.timeZone;
  const starts = startsOn !== null && timeZone ? { startsAt: instantAt(timeZone, startsOn, '00:00') } : {};
  const [question] = useDebouncedValue(JSON.stringify({ takenAway, horizonMinutes, ...starts }), restMs, {
    leading: true,
  });
  return JSON.parse(question);
}
