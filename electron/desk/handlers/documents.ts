import { archiveDocument, confirmPair, draftFrom, saveDocument } from '../../../db/actions/document-write.ts';
import { getDocument, type StoredDocument } from '../../../db/queries/documents.ts';
import type { IssueProblem } from '../../../domain/documents/issue-problems.ts';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { documentCalls } from '../../contract/documents.ts';
import { renderHtml } from '../../documents/render-html.ts';
import { documentTemplate } from '../../documents/templates.ts';
import type { Handlers } from '../desk-context.ts';
import { compose, currentModel, readComposition } from '../documents/compose.ts';
import { createFromTemplate } from '../documents/create.ts';
import { houseOf } from '../documents/house.ts';
import { issueDraft, numberFor } from '../documents/issue.ts';
import { emergencyRole } from '../documents/life.ts';
import { citableFacts, documentBindings, listedDocuments, openedDocument } from '../documents/read.ts';
import { startCorrection } from '../documents/start-correction.ts';

export const documentHandlers: Handlers<typeof documentCalls> = {
  'documents.list': ({ archived }, { db }) => listedDocuments(db, archived),
  'documents.templates': () =>
    documentKinds.map((kind) => {
      const { content: _, tactical: __, title: ___, ...row } = documentTemplate(kind);
      return row;
    }),
  'documents.bindings': (_, { db }) => documentBindings(db),
  'documents.create': async (input, desk) => {
    const id = await createFromTemplate(desk, input);
    desk.changed('documents');
    return { id };
  },
  'documents.get': ({ id }, { db }) => openedDocument(db, id),
  'documents.save': async ({ id, patch }, desk) => {
    const { updatedAt, enChangedAt, frChangedAt } = await saveDocument(desk, id, patch);
    desk.changed('documents');
    return { updatedAt, enChangedAt, frChangedAt };
  },
  'documents.confirmPair': async ({ id, row }, desk) => {
    await confirmPair(desk, id, row);
    desk.changed('documents');
    return {};
  },
  'documents.archive': async ({ id }, desk) => {
    await archiveDocument(desk, id, true);
    desk.changed('documents');
    return {};
  },
  'documents.restore': async ({ id }, desk) => {
    await archiveDocument(desk, id, false);
    desk.changed('documents');
    return {};
  },
  'documents.draftFrom': async ({ id, relation }, desk) => {
    const draft =
      relation === 'correction' ? await startCorrection(desk, id) : await draftFrom(desk, id, relation);
    desk.changed('documents');
    return { id: draft };
  },
  'documents.facts': async ({ id }, { db, clock }) =>
    citableFacts(await readComposition(db, await getDocument(db, id), clock.now())),
  'documents.check': async ({ id }, { db, clock }) => {
    const document = await getDocument(db, id);
    const composition = await readComposition(db, document, clock.now());
    const problems = (['en', 'fr'] as const).flatMap((lang) => compose(composition, lang).problems);
    const exercise = composition.data.activation?.exercise ?? false;
    const { number, version } = await numberFor(db, document, exercise, clock.now());
    return { problems, nextNumber: number, nextVersion: version };
  },
  'documents.preview': async ({ id, language, title, content }, { db, clock }) => {
    const document = await getDocument(db, id);
    const isWritten = document.status === 'draft' && (title !== undefined || content !== undefined);
    const model = isWritten
      ? compose(await readComposition(db, withText(document, language, content), clock.now()), language, {
          ...(title !== undefined && { title }),
          ...(content && { content }),
        }).model
      : await currentModel(db, document, language, clock.now());
    if (!model) throw new ExpectedError('not_found', `no ${language}`, { kind: 'document' });
    return { html: renderHtml(model, await houseOf(db, model)) };
  },
  'documents.issue': async ({ id, languages, jobId, emergency }, desk) => {
    const approval = emergency && {
      role: await emergencyRole(desk.db, emergency.roleId),
      reason: emergency.reason,
    };
    const lint = (models: DocumentModel[]) =>
      desk.runJob<IssueProblem[]>({ jobId, name: 'lint-documents', input: { models } });
    const number = await issueDraft(desk, id, languages, lint, approval);
    desk.changed('documents', 'activations');
    return { number };
  },
  'documents.export': async ({ jobId, token, into, format, documents }, desk) => {
    const path = desk.grantedPath(token);
    const input = { path, into, format, documents, now: desk.clock.now() };
    return { files: await desk.runJob<string[]>({ jobId, name: 'export-documents', input }) };
  },
};

/** A document with what is being written in one language, so that all that it shows is read. */
function withText(
  document: StoredDocument,
  language: DocumentLang,
  content: RichTextDoc | undefined,
): StoredDocument {
  if (!content) return document;
  return language === 'en' ? { ...document, contentEn: content } : { ...document, contentFr: content };
}
