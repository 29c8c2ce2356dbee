import { activationIds, activationState } from '../../../db/queries/activations.ts';
import type { DocumentRow, StoredDocument } from '../../../db/queries/documents.ts';
import { documentIssues, getDocument, listDocuments } from '../../../db/queries/documents.ts';
import { referenceOptions } from '../../../db/queries/names.ts';
import type { Db } from '../../../db/writer.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { factBlocks, factName, factOptions, factText } from '../../../domain/documents/facts.ts';
import { documentFileName } from '../../../domain/documents/file-name.ts';
import { wasIssued } from '../../../domain/documents/life.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { olderLanguage, olderRows } from '../../../domain/documents/pairing.ts';
import { promisedUpdates } from '../../../domain/documents/promised-updates.ts';
import { factKeys } from '../../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { Output } from '../../contract/call.ts';
import type { documentCalls } from '../../contract/documents.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { libraryRoleNames } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { type Composition, tellerOf } from './compose.ts';

type Calls = typeof documentCalls;
type ListedDocument = Output<Calls, 'documents.list'>[number];
type Bindings = Output<Calls, 'documents.bindings'>;

/** Activations and checklists that documents name. A damaged log keeps nobody from the documents. */
export async function documentBindings(db: Db): Promise<Bindings> {
  const activations: Bindings['activations'] = [];
  for (const id of await activationIds(db)) {
    try {
      const { titleEn, titleFr, mode, status } = await activationState(db, id);
      activations.push({ id, titleEn, titleFr, exercise: mode === 'exercise', status });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code !== 'log_damaged') throw error;
    }
  }
  const isRunning = (each: Bindings['activations'][number]) => Number(isUnderWay(each.status));
  activations.sort((a, b) => isRunning(b) - isRunning(a));
  return { activations, checklists: await referenceOptions(db, 'checklist') };
}

export async function listedDocuments(db: Db, archived: boolean): Promise<ListedDocument[]> {
  const [rows, bindings] = await Promise.all([listDocuments(db, archived), documentBindings(db)]);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const promises = openPromises(rows, bindings);
  return rows.map((row) => listed(row, bindings, numbers, promises));
}

/** Which documents have yet to keep the promise of a next update. */
function openPromises(rows: readonly DocumentRow[], { activations }: Bindings): ReadonlySet<string> {
  const under = new Set(activations.filter(({ status }) => isUnderWay(status)).map(({ id }) => id));
  return promisedUpdates(rows, (activationId) => !under.has(activationId));
}

export async function openedDocument(db: Db, id: string): Promise<Output<Calls, 'documents.get'>> {
  const [document, issues, bindings] = await Promise.all([
    getDocument(db, id),
    documentIssues(db, id),
    documentBindings(db),
  ]);
  const ofActivation = bindings.activations.find((each) => each.id === document.activationId);
  const isOfExercise = ofActivation?.exercise ?? false;
  const promises = openPromises(await listDocuments(db), bindings);
  const based = document.basedOnId === null ? null : await getDocument(db, document.basedOnId);
  return {
    ...listed(document, bindings, new Map(based ? [[based.id, based.number]] : []), promises),
    contentEn: document.contentEn,
    contentFr: document.contentFr,
    olderRows: wasIssued(document.status) ? {} : olderRows(document.pairing),
    issuedLanguages: issues.map(({ language }) => language),
    fingerprints: Object.fromEntries(issues.map(({ language, fingerprint }) => [language, fingerprint])),
    fileNames: {
      en: fileNameOf(document, 'en', isOfExercise),
      fr: fileNameOf(document, 'fr', isOfExercise),
    },
  };
}

function listed(
  row: DocumentRow,
  bindings: Bindings,
  numbers: Map<string, string | null>,
  promises: ReadonlySet<string>,
): ListedDocument {
  const { activationId, checklistId, basedOnId } = row;
  return {
    id: row.id,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    archivedAt: row.archivedAt,
    kind: row.kind,
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    enChangedAt: row.enChangedAt,
    frChangedAt: row.frChangedAt,
    older: wasIssued(row.status) ? null : olderLanguage(row.pairing),
    activation: bindings.activations.find(({ id }) => id === activationId) ?? null,
    checklist: bindings.checklists.find(({ id }) => id === checklistId) ?? null,
    nextUpdateAt: row.nextUpdateAt,
    asOf: row.asOf,
    status: row.status,
    number: row.number,
    version: row.version,
    relation: row.relation,
    audienceId: row.audienceId,
    channel: row.channel,
    supersededById: row.supersededById,
    promises: promises.has(row.id),
    issuedAt: row.issuedAt,
    issuedBy: row.issuedBy,
    basedOn: basedOnId === null ? null : { id: basedOnId, number: numbers.get(basedOnId) ?? null },
  };
}

/** The name of a document's Word file in one language. */
export function fileNameOf(document: StoredDocument, lang: DocumentLang, isOfExercise: boolean): string {
  const template = documentTemplate(document.kind);
  return documentFileName({
    number: document.number,
    version: document.version,
    kindName: lang === 'en' ? template.nameEn : template.nameFr,
    title: lang === 'en' ? document.titleEn : document.titleFr,
    lang,
    draftWord: documentTranslator(lang)('facts:draftFile'),
    ...(isOfExercise && { exerciseWord: documentTranslator(lang)('facts:exerciseFile') }),
  });
}

/** Every fact that a document can cite, with what it says now. */
export function citableFacts(composition: Composition): Output<Calls, 'documents.facts'> {
  const { roles } = composition.data;
  const [en, fr] = [tellerOf(composition, 'en'), tellerOf(composition, 'fr')];
  const french = new Map(factOptions(roles, fr).map(({ key, label }) => [key, label]));
  const options = factOptions(roles, en).map((option) => ({
    ...option,
    label: { en: option.label, fr: french.get(option.key) ?? option.label },
  }));
  const texts = (teller: typeof en) => {
    const keys = (form: 'inline' | 'block') => options.filter((o) => o.form === form).map(({ key }) => key);
    const inline = keys('inline').map((key) => [key, factText(key, composition.data, teller)] as const);
    const blocks = keys('block').map((key) => [key, factBlocks(key, composition.data, teller)] as const);
    return {
      inline: Object.fromEntries(inline.filter(([, text]) => text !== '')),
      blocks: Object.fromEntries(blocks.filter(([, made]) => made.length > 0)),
    };
  };
  const { contentEn, contentFr } = composition.document;
  const cited = new Set([contentEn, contentFr].flatMap((content) => factKeys(content).inline));
  const nameOf = (key: string, teller: typeof en) =>
    factName(key, composition.data, teller, libraryRoleNames);
  const unlisted = [...cited].filter((key) => !french.has(key));
  const names = unlisted.map((key) => [key, { en: nameOf(key, en), fr: nameOf(key, fr) }]);
  return { options, names: Object.fromEntries(names), texts: { en: texts(en), fr: texts(fr) } };
}
