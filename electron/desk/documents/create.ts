import { createDocument } from '../../../db/actions/document-write.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { storedRecord, storedRecords } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { withOwnRoleCodes } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';

interface NewFromTemplate {
  kind: DocumentKind;
  activationId: string | null;
  checklistId: string | null;
}

/**
 * Starts a document from the template of its kind, under the title of what it is about.
 * @returns its id. @throws ExpectedError `not_found` for an activation or checklist that is not there.
 */
export async function createFromTemplate(
  writer: Writer,
  { kind, ...bound }: NewFromTemplate,
): Promise<string> {
  const { content } = documentTemplate(kind);
  const { checklistId, ...title } = await titleOf(writer, kind, bound);
  const roles = await storedRecords(writer.db, 'role');
  return await createDocument(writer, {
    kind,
    activationId: bound.activationId,
    checklistId,
    ...title,
    contentEn: withOwnRoleCodes(content.en, roles),
    contentFr: withOwnRoleCodes(content.fr, roles),
  });
}

interface Started {
  titleEn: string;
  titleFr: string;
  checklistId: string | null;
}

async function titleOf(
  { db }: Writer,
  kind: DocumentKind,
  { activationId, checklistId }: Omit<NewFromTemplate, 'kind'>,
): Promise<Started> {
  const activation = activationId === null ? null : await activationState(db, activationId);
  if (kind === 'checklist' || kind === 'procedure') {
    const ofActivation = kind === 'checklist' ? activation?.checklists[0]?.id : undefined;
    const wanted = checklistId ?? ofActivation ?? null;
    if (wanted === null) return { titleEn: '', titleFr: '', checklistId };
    const { titleEn, titleFr } = await storedRecord(db, 'checklist', wanted);
    return { titleEn, titleFr, checklistId: wanted };
  }
  const { titleEn = '', titleFr = '' } = activation ?? {};
  return { titleEn: titleEn || titleFr, titleFr: titleFr || titleEn, checklistId };
}
