import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import classes from './life.module.css';

/** Over a document that no longer holds, or whose next version is being written: what stands in its place. */
export function IssuedBanner({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const { data: life } = useCall('documents.life', { id: document.id });
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  if (!life) return null;
  const { withdrawn, versions, emergencyReason } = life;
  const successor = versions.find(({ id }) => id === document.supersededById);
  const draft = versions.find(({ issuedAt }) => issuedAt === null);
  return (
    <>
      {withdrawn && (
        <div className={classes.banner} data-tone="bad" role="status">
          {t('banner.withdrawn', { time: format.dateTime(withdrawn.at, timeZone), by: withdrawn.by })}{' '}
          {withdrawn.reason}
        </div>
      )}
      {successor && (
        <div className={classes.banner} role="status">
          <span>{t('banner.superseded')}</span>
          <Link to={`/publish/${successor.id}`}>
            {t('banner.version', { number: successor.number, version: successor.version })}
          </Link>
        </div>
      )}
      {draft && document.status === 'issued' && (
        <div className={classes.banner} role="status">
          <span>{t(draft.relation === 'correction' ? 'banner.correction' : 'banner.newVersion')}</span>
          <Link to={`/publish/${draft.id}`}>{t('banner.open')}</Link>
        </div>
      )}
      {emergencyReason !== '' && (
        <div className={classes.banner} role="status">
          {t('banner.emergency', { reason: emergencyReason })}
        </div>
      )}
    </>
  );
}
