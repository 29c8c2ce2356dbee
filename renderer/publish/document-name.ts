import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../domain/documents/kinds.ts';
import type { DocumentStatus } from '../../domain/documents/life.ts';
import { type DeskOutput, useCall } from '../desk.ts';
import type { Tone } from '../ui/status-mark.tsx';
import { useFormat } from '../ui/use-format.ts';

export type ListedDocument = DeskOutput<'documents.list'>[number];
export type Template = DeskOutput<'documents.templates'>[number];

/** The colour of a state beside its word. */
export const statusTones: Record<DocumentStatus, Tone> = {
  draft: 'warn',
  inReview: 'accent',
  approved: 'good',
  issued: 'good',
  superseded: 'plain',
  withdrawn: 'bad',
};

/** The kinds of documents with their words, by kind; empty until they have been read. */
export function useTemplates(): ReadonlyMap<DocumentKind, Template> {
  const { data } = useCall('documents.templates', {});
  return new Map((data ?? []).map((template) => [template.kind, template]));
}

/** "Staff bulletin", in the language of the window. */
export function useKindName(): (kind: DocumentKind) => string {
  const templates = useTemplates();
  const format = useFormat();
  return (kind) => {
    const template = templates.get(kind);
    return template ? format.name(template) : '';
  };
}

/** The title in the language of the window; a document without one is called by its kind. */
export function useDocumentName(document: Pick<ListedDocument, 'kind' | 'titleEn' | 'titleFr'>): string {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const kindName = useKindName();
  return format.text(document.titleEn, document.titleFr) || t('untitled', { kind: kindName(document.kind) });
}
