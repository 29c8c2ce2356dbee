import { useDebouncedValue } from '@mantine/hooks';
import { instantAt } from '../../../domain/time/local-time.ts';
import { type DeskInput, useCall } from '../../desk.ts';
import { useTakeAway } from './take-away-store.ts';

export type Question = Pick<DeskInput<'takeAway.run'>, 'takenAway' | 'horizonMinutes' | 'startsAt'>;

/** A slider that is moved asks again when it rests this long. */
const restMs = 90;

/** What is asked of the desk now: follows the screen a moment later. */
export function useQuestion(): Question {
  const { takenAway, horizonMinutes, startsOn } = useTakeAway();
  const organisation = useCall('organisation.get', {});
  const timeZone = organisation.data?.timeZone;
  const starts = startsOn !== null && timeZone ? { startsAt: instantAt(timeZone, startsOn, '00:00') } : {};
  const [question] = useDebouncedValue(JSON.stringify({ takenAway, horizonMinutes, ...starts }), restMs);
  return JSON.parse(question);
}
