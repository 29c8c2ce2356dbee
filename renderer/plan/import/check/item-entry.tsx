import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemStatus } from '../../../../domain/import/item.ts';
import type { ImportItemView } from '../../../../electron/contract/imports.ts';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFieldWords } from '../field-words.ts';
import shared from '../import.module.css';
import classes from './check.module.css';

const tones: Record<ItemStatus, Tone> = {
  added: 'good',
  changed: 'accent',
  unchanged: 'plain',
  missing: 'warn',
};
const keyFields = new Set([
  'code',
  'employeeNumber',
  'nameEn',
  'givenName',
  'familyName',
  'function',
  'target',
  'targetKind',
]);
const shownAtFirst = 4;

/** One record and what would happen to it: fields of a new one, before and after of a changed one. */
export function ItemEntry({ item }: { item: ImportItemView }) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const changes =
    item.status === 'added' ? item.changes.filter((c) => !keyFields.has(c.field)) : item.changes;
  const shown = open ? changes : changes.slice(0, shownAtFirst);
  const more = changes.length - shown.length;
  return (
    <li className={classes.item}>
      <StatusMark tone={tones[item.status]}>{t(`check.one.${item.status}`)}</StatusMark>
      <div className={classes.itemWords}>
        <div className={classes.itemTitle}>
          {item.title}
          {item.key !== item.title && <span className={shared.soft}>{item.key}</span>}
          <span className={shared.soft}>{t(`subjects.${item.subject}`)}</span>
          {item.row !== null && <span className={shared.soft}>{t('check.row', { row: item.row })}</span>}
        </div>
        {item.restored && <p className={classes.fact}>{t('check.restored')}</p>}
        {item.roles.length > 0 && (
          <p className={classes.roles}>
            {t('check.holds', { count: item.roles.length, roles: item.roles.join(', ') })}
          </p>
        )}
        {shown.length > 0 && (
          <ul className={classes.changes}>
            {shown.map((change) => (
              <Change key={change.field} item={item} change={change} />
            ))}
          </ul>
        )}
        {more > 0 && (
          <button type="button" className={shared.footLink} onClick={() => setOpen(true)}>
            {t('check.moreFields', { count: more })}
          </button>
        )}
      </div>
    </li>
  );
}

function Change({ item, change }: { item: ImportItemView; change: ImportItemView['changes'][number] }) {
  const { t } = useTranslation('imports');
  const { label, value } = useFieldWords();
  const after = value(item.subject, change.field, change.after, change.afterTitle);
  const field = label(item.subject, change.field);
  if (item.status === 'added') {
    return (
      <li>
        <span className={shared.soft}>{field}</span> {after}
      </li>
    );
  }
  const before = value(item.subject, change.field, change.before, change.beforeTitle);
  return (
    <li>
      <span className={shared.soft}>{field}</span>{' '}
      <del>
        <VisuallyHidden>{t('check.before')} </VisuallyHidden>
        {before}
      </del>{' '}
      <span aria-hidden>→</span>{' '}
      <ins>
        <VisuallyHidden>{t('check.after')} </VisuallyHidden>
        {after}
      </ins>
    </li>
  );
}
