import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ListedThing } from '../listed-thing.tsx';
import { codeAndNames } from '../new-record-fields.ts';
import { PeopleOf } from '../people/people-of.tsx';
import { RecordField } from '../record-field.tsx';
import { RecordPlace } from '../record-place.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { SiteEntrances } from './site-entrances.tsx';

type Site = DeskOutput<'sites.list'>[number];

/** Where people work, and where they go when they can't. */
export function SitesPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('sites');
  const query = useCall('sites.list', { archived }, { keepPrevious: true });
  const others = useCall('sites.list', { archived: !archived });
  const columns: ListColumn<Site>[] = [
    { id: 'code', header: t('field.site.code'), value: (s) => s.code, width: '110px' },
    { id: 'name', header: t('column.name'), value: (s) => format.name(s), width: 'minmax(160px, 1.6fr)' },
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
        under: [s.code, t('peopleCount', { count: s.peopleCount })].join(' · '),
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

function SiteThing({ site }: { site: Site }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const shared = { kind: 'site', record: site } as const;
  return (
    <ThingFrame kind="site" record={site} title={format.name(site)} code={site.code} listAt="/plan/sites">
      <Section title={t('site.about')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="address" />
          <RecordField {...shared} field="capacity" hint={t('site.capacityHint')} />
        </Pair>
      </Section>
      <Section title={t('site.alternate')}>
        <Pair>
          <RecordField {...shared} field="alternateSiteId" chosen={site.alternate} without={[site.id]} />
          <RecordField {...shared} field="alternateReadyMinutes" />
        </Pair>
      </Section>
      <SiteEntrances site={site} />
      <PeopleOf field="siteId" id={site.id} />
    </ThingFrame>
  );
}
