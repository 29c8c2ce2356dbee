import { paragraph } from './blocks.ts';
import type { FunctionStateFact, ThreatFact } from './fact-data.ts';
import { type FactTeller, inLanguage, tableTime } from './fact-words.ts';
import type { Block } from './model.ts';

/** More than this are counted: whoever decides reads the report standing. */
const most = 2;

type Threatened = FunctionStateFact & { threat: ThreatFact };

/** A function that runs still, and hangs on something that is out, limited or stopped. */
export function isThreatened(fact: FunctionStateFact): fact is Threatened {
  return fact.threat !== null && (fact.state === 'normal' || fact.state === 'restored');
}

/**
 * What runs still and hangs on what does not: which, on what, and by when that has to be back, the soonest first.
 * @param others how many functions are told neither here nor elsewhere: they run normally
 */
export function threatenedFunctions(
  functions: readonly FunctionStateFact[],
  others: number,
  teller: FactTeller,
): Block[] {
  const { lang, translate } = teller;
  const threatened = functions
    .filter(isThreatened)
    .toSorted((a, b) => (a.threat.neededBackAt ?? '9').localeCompare(b.threat.neededBackAt ?? '9'));
  if (threatened.length === 0) return [];
  const told = threatened.slice(0, most).map(({ code, name, threat }) => {
    const what = { code, name: inLanguage(name, lang), needs: inLanguage(threat.needs, lang) };
    return threat.neededBackAt === null
      ? translate('review:threatened.one', what)
      : translate('review:threatened.oneBy', { ...what, at: tableTime(threat.neededBackAt, teller) });
  });
  const left = threatened.length - told.length;
  if (left > 0) told.push(translate('review:threatened.more', { count: left }));
  const all = { count: threatened.length, functions: told.join(translate('review:threatened.between')) };
  const normal = others > 0 ? ` ${translate('review:threatened.others', { count: others })}` : '';
  return [paragraph(`${translate('review:threatened.all', all)}${normal}`)];
}
