import { useDebouncedValue } from '@mantine/hooks';
import type { Scenario, TakenAway } from '../../../domain/take-away/schema.ts';
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
  const asked = useAsked();
  const [question] = useDebouncedValue(
    JSON.stringify(asked({ takenAway, horizonMinutes, startsOn })),
    restMs,
    {
      leading: true,
    },
  );
  return JSON.parse(question);
}

/** What is asked of the desk about a scenario: it starts at the first minute of its day where the organisation is. */
export function useAsked(): (
  scenario: Pick<Scenario, 'takenAway' | 'horizonMinutes' | 'startsOn'>,
) => Question {
  const organisation = useCall('organisation.get', {});
  const timeZone = organisation.data?.timeZone;
  return ({ takenAway, horizonMinutes, startsOn }) => ({
    ...{ takenAway, horizonMinutes },
    ...(startsOn !== null && timeZone && { startsAt: instantAt(timeZone, startsOn, '00:00') }),
  });
}
