import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ListedThing } from '../listed-thing.tsx';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { type Site, SiteThing } from './site-thing.tsx';

/** Where people work, and where they go when they can't. */
export function SitesPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('sites');
  const query = useCall('sites.list', { archived }, { keepPrevious: true });
  const others = useCall('sites.list', { archived: !archived });
  const columns: ListColumn<Site>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      header: t('field.site.code'),
      value: (s) => s.code,
      width: '110px',
    },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (s) => format.name(s),
      width: 'minmax(160px, 1.6fr)',
    },
    {
      id: 'address',
      fromWidth: 820,
      header: t('field.site.address'),
      value: (s) => s.address,
      width: 'minmax(120px, 1.4fr)',
    },
    { id: 'people', header: t('section.people'), value: (s) => s.peopleCount, width: '90px', atEnd: true },
    {
      id: 'capacity',
      field: 'capacity',
      header: t('field.site.capacity'),
      value: (s) => s.capacity,
      show: (s) => (s.capacity === null ? '' : format.number(s.capacity)),
      width: '90px',
      atEnd: true,
    },
    {
      id: 'alternate',
      header: t('field.site.alternateSiteId'),
      value: (s) => (s.alternate ? format.name(s.alternate) : null),
    },
    {
      id: 'ready',
      field: 'alternateReadyMinutes',
      fromWidth: 860,
      header: t('field.site.alternateReadyMinutes'),
      value: (s) => s.alternateReadyMinutes,
      show: (s) => format.duration(s.alternateReadyMinutes),
      width: '110px',
      atEnd: true,
    },
  ];
  return (
    <RecordPlace
      section="sites"
      kind="site"
      query={query}
      columns={columns}
      words={(s) => [s.code, s.nameEn, s.nameFr, s.address].join(' ')}
      compactCell={(s) => ({
        main: format.name(s),
        under: [format.code(s), t('peopleCount', { count: s.peopleCount })].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id, rows) => (
        <ListedThing key={id} id={id} rows={rows} others={others}>
          {(site) => <SiteThing site={site} />}
        </ListedThing>
      )}
    />
  );
}
