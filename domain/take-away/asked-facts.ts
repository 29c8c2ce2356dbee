import { keyFact } from '../documents/blocks.ts';
import { type FactTeller, wholeTime } from '../documents/fact-words.ts';
import type { Block } from '../documents/model.ts';
import { absenceWords } from './absence.ts';
import type { CauseTeller } from './cause-words.ts';
import type { TakeAwayOutcome } from './outcome.ts';
import type { TakenAway } from './schema.ts';
import { takenWords } from './taken-words.ts';

/** What was looked at, and what came of it, in figures. */
export function askedFacts(
  { takenAway, outcome }: { takenAway: TakenAway; outcome: TakeAwayOutcome },
  teller: FactTeller,
  causes: CauseTeller,
): Block {
  const { translate } = teller;
  const { horizonMinutes, functions, untouchedCount } = outcome;
  const lasts =
    takenAway.lastsMinutes === null
      ? translate('takeAway:document.noEnd')
      : causes.duration(takenAway.lastsMinutes);
  const stopped = functions.filter((f) => f.stopsAt !== null).length;
  const late = functions.filter((f) => f.passesMtpdAt !== null).length;
  return {
    type: 'keyFacts',
    caption: translate('takeAway:document.about'),
    facts: [
      keyFact(
        translate('takeAway:document.takenAway'),
        takenWords(takenAway, causes).join(', ') || translate('takeAway:document.nothing'),
      ),
      keyFact(translate('takeAway:document.starts'), wholeTime(outcome.startsAt, teller)),
      keyFact(translate('takeAway:document.lasts'), lasts),
      keyFact(translate('takeAway:document.lookedAt'), causes.duration(horizonMinutes)),
      keyFact(translate('takeAway:document.people'), absenceWords(outcome, causes)),
      keyFact(
        translate('takeAway:document.functions'),
        translate('takeAway:document.counts', {
          stopped,
          degraded: functions.length - stopped,
          untouched: untouchedCount,
          late,
        }),
      ),
    ],
  };
}
