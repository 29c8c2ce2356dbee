import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { DepthMark } from '../roles/depth-mark.tsx';
import { fullSuccession } from '../roles/succession-depth.ts';
import { Finding, FindingList } from './finding-list.tsx';

const shownAtOnce = 6;

/** Roles whose succession is too short. */
export function ThinRoles() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('roles.list', { archived: false });
  return (
    <Shown query={query}>
      {(roles) => {
        const thin = roles
          .filter((r) => r.holders.length < fullSuccession)
          .toSorted((a, b) => a.holders.length - b.holders.length);
        return (
          <FindingList
            title={t('overview.thinRoles')}
            text={t('overview.thinRolesText', { count: fullSuccession })}
            none={t('overview.noneThin')}
            nothing={roles.length === 0 ? t('overview.noRoles') : null}
            count={thin.length}
            more={
              thin.length > shownAtOnce && (
                <Link to="/plan/roles?thin">{t('overview.allThin', { count: thin.length })}</Link>
              )
            }
          >
            {thin.slice(0, shownAtOnce).map((role) => (
              <Finding key={role.id} to={`/plan/roles/${role.id}`} title={format.codeAndName(role)}>
                <DepthMark count={role.holders.length} />
              </Finding>
            ))}
          </FindingList>
        );
      }}
    </Shown>
  );
}
