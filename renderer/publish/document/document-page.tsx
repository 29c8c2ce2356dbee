import { useEffect } from 'react';
import { useParams } from 'react-router';
import { wasIssued } from '../../../domain/documents/life.ts';
import { rememberPlace } from '../../app/palette/palette-store.ts';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useDocumentName } from '../document-name.ts';
import { ReviewedDocument } from '../life/reviewed-document.tsx';
import { DraftDocument } from './draft-document.tsx';
import type { OpenDocument } from './draft-store.ts';
import { IssuedDocument } from './issued-document.tsx';

/** A document: written while it is a draft, read and approved under review, kept as it was once it is issued. */
export function DocumentPage() {
  const { documentId: id = '' } = useParams();
  const document = useCall('documents.get', { id });
  return <Shown query={document}>{(data) => <OpenedDocument key={data.id} document={data} />}</Shown>;
}

function OpenedDocument({ document }: { document: OpenDocument }) {
  const name = useDocumentName(document);
  useEffect(() => {
    rememberPlace({
      to: `/publish/${document.id}`,
      title: name,
      kind: 'document',
      code: document.number ?? '',
    });
  }, [document.id, document.number, name]);
  if (wasIssued(document.status)) return <IssuedDocument document={document} />;
  if (document.status !== 'draft') return <ReviewedDocument document={document} />;
  return <DraftDocument document={document} />;
}
