import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type ListedDocument, statusTones, useDocumentName, useKindName } from '../document-name.ts';
import { ExerciseMark } from '../exercise-mark.tsx';
import classes from './document.module.css';

interface DocumentHeadProps {
  document: ListedDocument;
  /** After the kind and the number: whether it is saved, when it was issued. */
  state: ReactNode;
  acts: ReactNode;
}

/** What a document is, and what can be done with it. */
export function DocumentHead({ document, state, acts }: DocumentHeadProps) {
  const { t } = useTranslation('publish');
  const name = useDocumentName(document);
  const kindName = useKindName();
  return (
    <header className={classes.head}>
      <PlaceHeading
        title={name}
        above={
          <span className={classes.above}>
            <Link to="/publish" className={classes.back}>
              <IconChevronLeft size={15} aria-hidden />
              {t('documents')}
            </Link>
            <span>{kindName(document.kind)}</span>
            {document.number !== null && <strong>{document.number}</strong>}
            {document.archivedAt !== null && <StatusMark>{t('state.archived')}</StatusMark>}
            {document.version > 1 && <span>{t('version', { version: document.version })}</span>}
            {document.status !== 'issued' && document.archivedAt === null && (
              <StatusMark tone={statusTones[document.status]}>{t(`state.${document.status}`)}</StatusMark>
            )}
            {document.activation?.exercise && <ExerciseMark />}
            {state}
          </span>
        }
        actions={acts}
      />
    </header>
  );
}
