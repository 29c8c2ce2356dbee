import type { BlockFact } from './activation-tables.ts';
import { paragraph, table } from './blocks.ts';
import type { FactData, LabourRoundFact } from './fact-data.ts';
import { bilingualSpan, type FactTeller, inLanguage, shortDate, wholeTime } from './fact-words.ts';

type InlineFact = (data: FactData, teller: FactTeller) => string;

/** From the beginning of a round of bargaining to its end. */
const progress: readonly LabourRoundFact['status'][] = [
  'notNotified',
  'noticeGiven',
  'bargaining',
  'conciliation',
  'noBoard',
  'strike',
  'tentative',
];

/** What documents of a labour disruption say within a sentence; empty while it is not clear of which round they tell. */
export const labourFacts = {
  'labour.unit': ofRound(({ unit }, { lang }) => inLanguage(unit, lang)),
  'labour.union': ofRound(unionOf),
  'labour.agreement': ofRound(({ agreement }) => agreement),
  'labour.expiresOn': ofRound(({ expiresOn }, teller) =>
    expiresOn === null ? '' : shortDate(expiresOn, teller),
  ),
  'labour.status': ofRound(({ status }, { translate }) => translate(`facts:roundStatus.${status}`)),
  'activation.strikeStartsAt': ({ activation }, teller) =>
    activation?.strikeStartsAt ? wholeTime(activation.strikeStartsAt, teller) : '',
} as const satisfies Record<string, InlineFact>;

/**
 * The one open round that a document can only mean: the furthest along. Undefined where two are as far: to name the
 * wrong union in a document is worse than to name none.
 */
export function roundMeant(rounds: readonly LabourRoundFact[]): LabourRoundFact | undefined {
  const furthest = Math.max(...rounds.map(rank));
  const [meant, ...others] = rounds.filter((round) => rank(round) === furthest);
  return others.length === 0 && furthest >= 0 ? meant : undefined;
}

/** The open rounds of bargaining, the furthest along first. */
export const roundTable: BlockFact = ({ labour }, teller) => {
  const { translate, lang } = teller;
  const open = labour.filter((round) => rank(round) >= 0).toSorted((a, b) => rank(b) - rank(a));
  if (open.length === 0) return [paragraph(translate('facts:table.rounds.none'))];
  const rows = open.map((round) => [
    bilingualSpan(round.unit, lang),
    unionOf(round) || translate('facts:notSet'),
    round.expiresOn === null ? translate('facts:notSet') : shortDate(round.expiresOn, teller),
    translate(`facts:roundStatus.${round.status}`),
  ]);
  const columns = [30, 26, 22, 22].map((width, at) => ({
    header: translate(`facts:table.rounds.columns.${at}`),
    width,
  }));
  return [{ ...table(translate('facts:table.rounds.caption'), columns, rows), rowHeaders: true }];
};

/** How far along a round is; negative once it is over. */
function rank({ status }: LabourRoundFact): number {
  return progress.indexOf(status);
}

function unionOf({ union, local }: LabourRoundFact): string {
  return [union, local].filter(Boolean).join(', ');
}

function ofRound(tell: (round: LabourRoundFact, teller: FactTeller) => string): InlineFact {
  return ({ labour }, teller) => {
    const round = roundMeant(labour);
    return round === undefined ? '' : tell(round, teller);
  };
}
