import { packFacts } from '../../../db/queries/continuity-pack.ts';
import { recoveriesMeasuredUntil } from '../../../db/queries/exercises.ts';
import { approvedPlan, contentHash, currentPlan } from '../../../db/queries/plans.ts';
import type { Stored } from '../../../db/queries/stored.ts';
import type { Db } from '../../../db/writer.ts';
import { callOrders } from '../../../domain/continuity-pack/call-groups.ts';
import { callSheet } from '../../../domain/continuity-pack/call-sheet.ts';
import { checklistSheet } from '../../../domain/continuity-pack/checklist-sheet.ts';
import type { PackFacts } from '../../../domain/continuity-pack/pack-facts.ts';
import type { PackedPlan } from '../../../domain/continuity-pack/pack-text.ts';
import { walletCards } from '../../../domain/continuity-pack/wallet-cards.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import { fileNamePart } from '../../../domain/documents/file-name.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { type BookSource, buildPlanBook } from '../../../domain/documents/plan-book/book.ts';
import { type BookTeller, bookTeller } from '../../../domain/documents/plan-book/book-teller.ts';
import type { PlanFacts } from '../../../domain/plans/plan-facts.ts';
import { codeToShow } from '../../../domain/record/code-to-show.ts';
import { packWords } from '../../documents/pack-words.ts';
import { findingsAt } from '../findings/finding-engine.ts';
import { planGaps } from '../findings/plan-gaps.ts';

/** Characters of a title in the name of a file: with its folders it stays below what Windows opens. */
const longestName = 60;

export interface PackDocument {
  kind: 'plan' | 'checklist' | 'callSheet' | 'card';
  /** The same in both languages: by it a tick in one is a tick in the other. */
  id: string;
  /** Within the pack, without the ending. */
  path: string;
  draft: boolean;
  model: DocumentModel;
}

export interface PackContents {
  facts: PackFacts;
  plans: (PackedPlan & { id: string } & Pick<BookSource, 'content' | 'measured' | 'gaps'>)[];
  tellers: BookTeller[];
  madeAt: string;
}

/** Reads all that a pack is made from, at one moment. @throws ExpectedError `plan_damaged`. */
export async function packContents(
  db: Db,
  languages: readonly DocumentLang[],
  madeAt: string,
): Promise<PackContents> {
  const { facts, planFacts, plans } = await packFacts(db);
  const { timeZone } = facts.organisation;
  const packed = [];
  const board = await findingsAt(db, madeAt);
  for (const plan of plans) {
    const said = await packedPlan(db, plan, planFacts, madeAt);
    packed.push({ ...said, gaps: planGaps(board, said.content) });
  }
  const tellers = languages.map((lang) => bookTeller({ lang, timeZone, translate: packWords(lang) }));
  return { facts, plans: packed, tellers, madeAt };
}

/** The version approved last, whatever was changed since; a plan that never was approved as it is now. */
async function packedPlan(
  db: Db,
  plan: Stored<'plan'>,
  facts: PlanFacts,
  madeAt: string,
): Promise<Omit<PackContents['plans'][number], 'gaps'>> {
  const { id, code, titleEn, titleFr, version } = plan;
  const named = { id, code, name: { en: titleEn, fr: titleFr } };
  const measured = (until: string) => recoveriesMeasuredUntil(db, until, facts.organisation.timeZone);
  if (version === 0) {
    const content = await currentPlan(db, id, facts);
    return {
      ...named,
      content,
      approval: null,
      hash: contentHash(content),
      measured: await measured(madeAt),
    };
  }
  const { content, hash, approvedAt, approvedBy } = await approvedPlan(db, id, version);
  const approval = { version, approvedAt, approvedBy };
  return { ...named, content, approval, hash, measured: await measured(approvedAt) };
}

/** About how long each kind of document takes, a checklist being one: a plan has many pages. */
export const packWork: Record<PackDocument['kind'], number> = {
  plan: 15,
  callSheet: 4,
  checklist: 1,
  card: 1,
};

/** The work of all documents together, in the same measure. */
export function wholeWork({ facts, plans, tellers }: PackContents): number {
  const { plan, callSheet, checklist, card } = packWork;
  const { checklists, roles } = facts;
  const inOne =
    plans.length * plan + checklists.length * checklist + callOrders.length * callSheet + roles.length * card;
  return tellers.length * inOne;
}

/** Every document of a pack, each built when it is asked for: a large plan is not held while the others are written. */
export function* packDocuments({ facts, plans, tellers, madeAt }: PackContents): Generator<PackDocument> {
  const taken = new Set<string>();
  const pathOf = (folder: string, name: string, { lang }: BookTeller) =>
    uniquePath(`${folder}/${fileNamePart(name)}`, ` (${lang.toUpperCase()})`, taken);
  for (const teller of tellers) {
    const { lang, translate } = teller;
    for (const plan of plans) {
      const { approval, content, hash, measured, gaps, id, code, name } = plan;
      const version = approval
        ? translate('pack:file.version', { version: approval.version })
        : translate('pack:file.draft');
      const title = `${[codeToShow(code, name.en, name.fr), inLanguage(name, lang).slice(0, longestName)].filter(Boolean).join(' ')}, ${version}`;
      const bound = { since: null, asOf: madeAt, paper: facts.organisation.paper };
      const source = { content, approval, hash, measured, gaps, ...bound };
      const model = buildPlanBook(source, { lang, translate });
      yield { kind: 'plan', id, path: pathOf('plans', title, teller), draft: approval === null, model };
    }
    for (const list of facts.checklists) {
      const path = pathOf('checklists', inLanguage(list.name, lang).slice(0, longestName), teller);
      yield {
        kind: 'checklist',
        id: list.id,
        path,
        draft: false,
        model: checklistSheet(list, facts, madeAt, teller),
      };
    }
    for (const order of callOrders) {
      const path = pathOf('call-sheets', translate(`pack:call.title.${order}`), teller);
      yield {
        kind: 'callSheet',
        id: order,
        path,
        draft: false,
        model: callSheet(facts, order, madeAt, teller),
      };
    }
    for (const role of facts.roles) {
      const path = pathOf('wallet-cards', coded(role, lang), teller);
      yield {
        kind: 'card',
        id: role.id,
        path,
        draft: false,
        model: walletCards(role, facts, madeAt, teller),
      };
    }
  }
}

function coded(
  { code, name }: { code: string; name: { en: string; fr: string } },
  lang: DocumentLang,
): string {
  const said = inLanguage(name, lang).slice(0, longestName);
  return [codeToShow(code, name.en, name.fr), said].filter(Boolean).join(' ');
}

function uniquePath(stem: string, ending: string, taken: Set<string>): string {
  let path = stem + ending;
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${stem} ${count}${ending}`;
  taken.add(path.toLowerCase());
  return path;
}
