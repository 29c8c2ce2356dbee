import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Finding, FindingList } from './finding-list.tsx';

const shownAtOnce = 6;

/** Applications that can't be back as soon as a function needs them. */
export function LateApplications() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('applications.list', { archived: false });
  return (
    <Shown query={query}>
      {(applications) => {
        const late = applications
          .flatMap((a) => {
            const { rtoMinutes: can, tightestNeedMinutes: need } = a;
            return can !== null && need !== null && can > need ? [{ ...a, can, need }] : [];
          })
          .toSorted((a, b) => b.can / b.need - a.can / a.need);
        return (
          <FindingList
            title={t('overview.late')}
            text={t('overview.lateText')}
            none={t('overview.noneLate')}
            nothing={applications.length === 0 ? t('overview.noApplications') : null}
            count={late.length}
            more={late.length > shownAtOnce && <Link to="/plan/applications">{t('overview.allLate')}</Link>}
          >
            {late.slice(0, shownAtOnce).map((a) => (
              <Finding key={a.id} to={`/plan/applications/${a.id}`} title={format.codeAndName(a)}>
                <StatusMark tone="bad">
                  {t('overview.canButNeeded', { can: format.duration(a.can), need: format.duration(a.need) })}
                </StatusMark>
              </Finding>
            ))}
          </FindingList>
        );
      }}
    </Shown>
  );
}
