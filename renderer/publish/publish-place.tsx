import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { useCall } from '../desk.ts';
import { SideBar } from '../ui/side-bar.tsx';
import classes from './publish.module.css';
import { publishSections } from './publish-sections.ts';

const groups = ['top', 'bottom'] as const;

/** Everything of Publish: the side bar of its sections, and the section. A document that is open has most of the room. */
export function PublishPlace() {
  const { t } = useTranslation('publish');
  const { documentId } = useParams();
  const wrong = useCall('wrong.count', {}).data?.documents;
  return (
    <div className={classes.publish}>
      <SideBar
        label={t('sideBar')}
        isNarrow={documentId !== undefined}
        groups={groups.map((group) => ({
          id: group,
          items: publishSections
            .filter((section) => section.group === (group as string))
            .map(({ id, to, icon }) => ({
              ...{ id, to, icon, words: t(`section.${id}`), isExact: id === 'documents' },
              ...(id === 'wrong' && { count: wrong, isDue: true }),
            })),
        }))}
      />
      <div className={classes.section}>
        <Outlet />
      </div>
    </div>
  );
}
