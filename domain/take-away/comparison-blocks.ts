import { bold, heading, paragraph, table } from '../documents/blocks.ts';
import type { FactTeller } from '../documents/fact-words.ts';
import type { Block } from '../documents/model.ts';
import { askedFacts } from './asked-facts.ts';
import { afterWords, type CauseTeller, stopWords } from './cause-words.ts';
import { type ComparedFunction, compareOutcomes } from './compare.ts';
import type { FunctionOutcome, TakeAwayOutcome } from './outcome.ts';
import type { TakenAway } from './schema.ts';
import { titleOf } from './taken-words.ts';

/** Another scenario beside the one that a document is about, and the outcomes of both over the same time. */
export interface Beside {
  /** Empty: what it takes away stands in its place. */
  title: string;
  takenAway: TakenAway;
  own: TakeAwayOutcome;
  other: TakeAwayOutcome;
}

/** The scenario A beside another, B: what B is, then both function by function, those that differ first. */
export function comparisonBlocks(
  titleA: string,
  beside: Beside,
  teller: FactTeller,
  causes: CauseTeller,
): Block[] {
  const { translate } = teller;
  const { takenAway, own, other } = beside;
  const titleB = titleOf(beside, causes);
  const compared = compareOutcomes(own, other);
  const count = compared.filter(({ differs }) => differs.length > 0).length;
  const counts = [
    translate('takeAway:compare.differ', { count }),
    translate('takeAway:compare.equal', { count: compared.length - count }),
  ];
  return [
    heading(1, translate('takeAway:document.compared', { other: titleB })),
    askedFacts({ takenAway, outcome: other }, teller, causes),
    paragraph(translate('takeAway:document.comparedLead', { a: titleA, b: titleB })),
    ...(compared.length === 0
      ? [paragraph(translate('takeAway:document.noneTouched'))]
      : [
          paragraph(counts.reduce((first, then) => translate('takeAway:joined', { first, then }))),
          comparedTable(compared, teller, causes),
        ]),
  ];
}

function comparedTable(
  compared: readonly ComparedFunction[],
  { translate }: FactTeller,
  causes: CauseTeller,
): Block {
  const stops = (outcome: FunctionOutcome | null) => stopWords(outcome, causes);
  const passes = (outcome: FunctionOutcome | null) =>
    outcome?.passesMtpdAt == null ? '–' : afterWords(outcome.passesMtpdAt, causes);
  const head = (letter: 'A' | 'B', what: 'stops' | 'passes') => ({
    header: `${letter}\u00a0– ${translate(`takeAway:compare.${what}`)}`,
    width: 13,
  });
  const made = table(
    translate('takeAway:compare.caption'),
    [
      { header: translate('takeAway:document.function'), width: 28 },
      ...[head('A', 'stops'), head('A', 'passes'), head('B', 'stops'), head('B', 'passes')],
      { header: translate('takeAway:document.difference'), width: 20 },
    ],
    compared.map((row) => [
      causes.name(row.functionId),
      ...[stops(row.a), passes(row.a), stops(row.b), passes(row.b)],
      row.differs.length > 0 ? bold(translate(differenceKey(row))) : translate(differenceKey(row)),
    ]),
  );
  return { ...made, rowHeaders: true };
}

function differenceKey({ differs, worse }: ComparedFunction): string {
  if (differs.length === 0) return 'takeAway:compare.same';
  if (worse === null) return 'takeAway:compare.otherwise';
  return worse === 'a' ? 'takeAway:compare.worseA' : 'takeAway:compare.worseB';
}
