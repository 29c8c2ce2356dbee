import type { CauseTeller } from './cause-words.ts';
import type { Absence, StrikeCount } from './outcome.ts';
import type { PeopleAtWork } from './people-at-work.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';

const whole = 10_000;

/** Who is away at the start. The share of each unit on strike is rounded against us, unit by unit, so that the sums hold. */
export function absenceAtStart(
  facts: PlanFacts,
  { strikingUnits }: TakenAway,
  people: PeopleAtWork,
): { absent: Absence; strikes: StrikeCount[] } {
  const absent: Absence = { onLeave: 0, takenAway: 0, onStrike: 0, siteLost: 0 };
  const units = new Map<string, { members: number; expected: number; share: number }>();
  for (const { bargainingUnitId, participationPercent } of strikingUnits)
    if (participationPercent > 0) units.set(bargainingUnitId, { members: 0, expected: 0, share: 0 });
  for (const { id, bargainingUnitId } of facts.people) {
    const unit = bargainingUnitId === null ? undefined : units.get(bargainingUnitId);
    if (unit) unit.members += 1;
    const hindrance = people.hindrance(id);
    if (people.onLeaveAt(id, 0)) absent.onLeave += 1;
    else if (hindrance?.takenAway) absent.takenAway += 1;
    else if (unit && hindrance) {
      unit.expected += 1;
      unit.share += hindrance.onStrike;
    } else if (hindrance?.seats && (hindrance.seats.readyAt > 0 || hindrance.seats.share === 0))
      absent.siteLost += 1;
  }
  const strikes = [...units].map(([bargainingUnitId, { members, expected, share }]) => ({
    ...{ bargainingUnitId, members, expected },
    stayOut: Math.ceil(share / whole),
  }));
  absent.onStrike = strikes.reduce((sum, { stayOut }) => sum + stayOut, 0);
  return { absent, strikes };
}

/** "85 of 140 people are at work: 48 on strike, 7 on leave": the parts and those at work add up to all. */
export function absenceWords(
  { absent, headcount }: { absent: Absence; headcount: number },
  { translate, list }: Pick<CauseTeller, 'translate' | 'list'>,
): string {
  const parts = (['onStrike', 'siteLost', 'takenAway', 'onLeave'] as const)
    .filter((why) => absent[why] > 0)
    .map((why) => translate(`takeAway:absent.${why}`, { count: absent[why] }));
  const count = headcount - absent.onStrike - absent.siteLost - absent.takenAway - absent.onLeave;
  const atWork = translate('takeAway:absent.atWork', { count, headcount });
  return parts.length === 0 ? atWork : translate('takeAway:absent.but', { atWork, parts: list(parts) });
}
