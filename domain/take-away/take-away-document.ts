import { bold, bullets, heading, paragraph, table, text } from '../documents/blocks.ts';
import { type FactTeller, inLanguage } from '../documents/fact-words.ts';
import type { Block, DocumentLang, DocumentModel, Paper } from '../documents/model.ts';
import { documentWords } from '../documents/words.ts';
import { askedFacts } from './asked-facts.ts';
import { afterWords, type CauseTeller, chainWords, strategyWords } from './cause-words.ts';
import { type Beside, comparisonBlocks } from './comparison-blocks.ts';
import type { Cover } from './cover.ts';
import { type FunctionOutcome, stateAt, type TakeAwayOutcome } from './outcome.ts';
import type { TakenAway } from './schema.ts';
import { titleOf } from './taken-words.ts';

export interface TakeAwayReport {
  /** Empty: what is taken away stands in its place. */
  title: string;
  takenAway: TakenAway;
  outcome: TakeAwayOutcome;
  covers: ReadonlyMap<string, Cover[]>;
  /** Another that it is put beside; null: it stands alone. */
  beside: Beside | null;
  organisation: string;
  paper: Paper;
  /** Instant at which it is written: the plan was read then. */
  writtenAt: string;
}

/** 1 h, 4 h, 24 h, 3 days, 7 days after the start. */
const lookedAt = [60, 240, 1440, 4320, 10_080];
/** People named for each requirement; the others are counted. */
const mostNamed = 6;
/** Functions that are explained; a table of all stands before. */
const mostExplained = 60;

/**
 * What a "take away" comes to, as a Word document in one language: what was taken away, the state of every function that is
 * touched at set times with when it passes its RTO and MTPD, then why and who could cover, and the assumptions.
 */
export function takeAwayDocument(
  report: TakeAwayReport,
  teller: FactTeller,
  causes: CauseTeller,
): DocumentModel {
  const { translate, lang } = teller;
  const { organisation, paper, writtenAt, outcome } = report;
  const title = titleOf(report, causes);
  const kicker = translate('takeAway:document.kicker');
  const stopped = outcome.functions.filter((f) => f.stopsAt !== null);
  return {
    lang,
    title: `${kicker} – ${title}`,
    subject: translate('takeAway:document.subject'),
    creator: organisation,
    created: writtenAt,
    paper,
    identity: { id: 'take-away', kind: 'take-away' },
    running: { owner: organisation, reference: kicker },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          { type: 'title', kicker, spans: [text(title)] },
          askedFacts(report, teller, causes),
          heading(1, translate('takeAway:document.states')),
          ...statesTable(report, teller, causes),
        ],
      },
      ...(report.beside
        ? [{ landscape: true, blocks: comparisonBlocks(title, report.beside, teller, causes) }]
        : []),
      {
        blocks: [
          ...(stopped.length > 0 ? [heading(1, translate('takeAway:document.why'))] : []),
          ...stopped.slice(0, mostExplained).flatMap((f) => explained(f, report, lang, causes)),
          ...(stopped.length > mostExplained
            ? [
                paragraph(
                  translate('takeAway:document.more', { count: stopped.length - mostExplained }),
                  'note',
                ),
              ]
            : []),
          heading(1, translate('takeAway:document.howReckoned')),
          bullets(rules.map((rule) => translate(`takeAway:rules.${rule}`))),
        ],
      },
    ],
  };
}

const rules = ['back', 'people', 'shared', 'without', 'strategies', 'passed'] as const;

function statesTable({ outcome }: TakeAwayReport, { translate }: FactTeller, causes: CauseTeller): Block[] {
  if (outcome.functions.length === 0) return [paragraph(translate('takeAway:document.noneTouched'))];
  const times = lookedAt.filter((minute) => minute < outcome.horizonMinutes);
  const at = (minute: number | null) => (minute === null ? '–' : afterWords(minute, causes));
  const made = table(
    translate('takeAway:document.statesCaption'),
    [
      { header: translate('takeAway:document.function'), width: 30 },
      ...times.map((minute) => ({ header: causes.duration(minute), width: 10 })),
      { header: translate('takeAway:document.passesRto'), width: 13 },
      { header: translate('takeAway:document.passesMtpd'), width: 13 },
    ],
    outcome.functions.map((f) => [
      causes.name(f.functionId),
      ...times.map((minute) => {
        const state = stateAt(f, minute);
        const words = translate(`takeAway:state.${state}`);
        return state === 'stopped' ? bold(words) : words;
      }),
      at(f.passesRtoAt),
      at(f.passesMtpdAt),
    ]),
  );
  return [{ ...made, rowHeaders: true }];
}

function explained(
  outcome: FunctionOutcome,
  report: TakeAwayReport,
  lang: DocumentLang,
  causes: CauseTeller,
): Block[] {
  const byId = new Map(report.outcome.functions.map((f) => [f.functionId, f]));
  const strategies = outcome.strategies.map((s) =>
    strategyWords(s, inLanguage({ en: s.textEn, fr: s.textFr }, lang), causes),
  );
  return [
    heading(2, causes.name(outcome.functionId)),
    bullets([
      ...chainWords(byId, outcome.functionId, causes),
      ...strategies,
      ...coverWords(report.covers.get(outcome.functionId) ?? [], outcome, causes),
    ]),
  ];
}

/** Cover is named only where people are what is wanting. */
function coverWords(covers: readonly Cover[], outcome: FunctionOutcome, causes: CauseTeller): string[] {
  const short = new Set(outcome.causes.flatMap((c) => (c.kind === 'staffing' ? [c.requirementId] : [])));
  const wanted = covers.filter((c) => short.has(c.requirementId));
  // The same people answer for every shift.
  const bySkill = new Map(wanted.map((c) => [c.skillId, c]));
  return [...bySkill.values()].flatMap(({ skillId, total, people }) => {
    if (skillId === null) return [];
    const skill = causes.name(skillId);
    if (total === 0) return [causes.translate('takeAway:document.noCover', { skill })];
    const named = people.slice(0, mostNamed).map((p) => p.name);
    return [causes.translate('takeAway:document.cover', { skill, count: total, people: causes.list(named) })];
  });
}
