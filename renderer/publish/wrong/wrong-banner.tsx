import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './wrong.module.css';
import { Correct } from './wrong-document.tsx';

/** Over an issued document that a changed fact has made wrong: what is wrong, and the act that starts its correction. */
export function WrongBanner({ documentId }: { documentId: string }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const { data } = useCall('wrong.list', {});
  const row = data?.find(({ id }) => id === documentId);
  const open = row?.facts.filter(({ stillRight }) => stillRight === null) ?? [];
  if (!row || open.length === 0) return null;
  const facts = format.list(open.map(({ label }) => format.text(label.en, label.fr)));
  return (
    <div className={classes.banner} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{t('wrong.banner', { facts, count: open.length })}</span>
      <Link to="/publish/wrong">{t('wrong.see')}</Link>
      <Correct row={row} size="xs" />
    </div>
  );
}
