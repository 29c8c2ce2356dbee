import { useTranslation } from 'react-i18next';
import { useCall } from '../desk.ts';
import { SideBar } from '../ui/side-bar.tsx';
import { sections } from './sections.ts';

const groups = ['top', 'continuity', 'resources', 'people', 'bottom'] as const;

/** The sections of Plan, with how many there are of each. */
export function PlanSideBar() {
  const { t } = useTranslation('plan');
  const { data } = useCall('plan.summary', {});
  const counts = new Map<string, number>(Object.entries(data ?? {}));
  return (
    <SideBar
      label={t('sideBar')}
      groups={groups.map((group) => ({
        id: group,
        items: sections
          .filter((section) => section.group === group)
          .map(({ id, to, icon }) => ({
            ...{ id, to, icon, words: t(`section.${id}`), count: counts.get(id) },
            isExact: id === 'overview',
          })),
      }))}
    />
  );
}
