import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { useCall } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './reports.module.css';

interface ActivationDocumentsProps {
  state: ActivationState;
  kinds: readonly DocumentKind[];
}

/** The documents of some kinds that an activation has, issued and drafts; each leads to its page. */
export function ActivationDocuments({ state, kinds }: ActivationDocumentsProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { data } = useCall('documents.list', {});
  const { data: templates } = useCall('documents.templates', {});
  const own = (data ?? []).filter(
    ({ activation, kind }) => activation?.id === state.id && kinds.includes(kind),
  );
  /** By the clock of the activation, as its log has it: that of an exercise is not the one on the wall. */
  const issuedAt = (document: (typeof own)[number]) => {
    const logged = state.documents.findLast(({ documentId }) => documentId === document.id);
    return format.dateTime(logged?.issuedAt ?? document.issuedAt ?? '', state.timeZone);
  };
  const nameOf = (kind: DocumentKind) => {
    const template = templates?.find((each) => each.kind === kind);
    return template ? format.name(template) : '';
  };
  if (own.length === 0) return <p className={classes.soft}>{t('documents.none')}</p>;
  return (
    <ul className={classes.documents} aria-label={t('documents.label')}>
      {own.map((document) => (
        <li key={document.id}>
          <Link to={`/publish/${document.id}`} className={classes.link}>
            {document.number ?? nameOf(document.kind)}
          </Link>
          {document.number !== null && <span className={classes.soft}>{nameOf(document.kind)}</span>}
          {document.status === 'draft' ? (
            <StatusMark tone="warn">{t('documents.draft')}</StatusMark>
          ) : (
            <span className={classes.soft}>{t('documents.issued', { at: issuedAt(document) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
