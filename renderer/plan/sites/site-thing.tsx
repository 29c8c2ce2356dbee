import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { PeopleOf } from '../people/people-of.tsx';
import { RecordField } from '../record-field.tsx';
import { NamedList } from '../resources/named-list.tsx';
import { NeededByFunctions } from '../resources/needed-by-functions.tsx';
import classes from '../resources/resources.module.css';
import { TightestMark } from '../resources/tightest-mark.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { SiteEntrances } from './site-entrances.tsx';

export type Site = DeskOutput<'sites.list'>[number];

/** One site: who works there, what counts on it, and where its people go when it can't be used. */
export function SiteThing({ site }: { site: Site }) {
  const { t } = useTranslation(['resources', 'plan']);
  const format = useFormat();
  const uses = useCall('sites.uses', { id: site.id });
  const shared = { kind: 'site', record: site } as const;
  return (
    <ThingFrame
      kind="site"
      record={site}
      title={format.name(site)}
      code={site.code}
      marks={<TightestMark rows={uses.data?.neededBy ?? []} canMinutes={site.alternateReadyMinutes} />}
      listAt="/plan/sites"
    >
      <Section title={t('plan:site.about')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="address" />
          <RecordField {...shared} field="capacity" hint={t('plan:site.capacityHint')} />
        </Pair>
        <Crowd site={site} />
      </Section>
      <Section title={t('plan:site.alternate')}>
        <Pair>
          <RecordField {...shared} field="alternateSiteId" chosen={site.alternate} without={[site.id]} />
          <RecordField {...shared} field="alternateReadyMinutes" />
        </Pair>
        <RoomElsewhere site={site} />
        <NamedList label={t('alternateFor')} kind="site" records={uses.data?.alternateFor ?? []} />
      </Section>
      <NeededByFunctions rows={uses.data?.neededBy ?? []} canMinutes={site.alternateReadyMinutes} />
      <SiteEntrances site={site} />
      {uses.data && uses.data.equipment.length + uses.data.vitalRecords.length > 0 && (
        <Section title={t('keptHere')}>
          <NamedList label={t('plan:section.equipment')} kind="equipment" records={uses.data.equipment} />
          <NamedList
            label={t('plan:section.vitalRecords')}
            kind="vitalRecord"
            records={uses.data.vitalRecords}
          />
        </Section>
      )}
      <PeopleOf field="siteId" id={site.id} />
    </ThingFrame>
  );
}

/** More people than places, in words. */
function Crowd({ site }: { site: Site }) {
  const { t } = useTranslation('resources');
  if (site.capacity === null || site.peopleCount <= site.capacity) return null;
  return (
    <div className={classes.marks}>
      <StatusMark tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
        {t('overCapacity', { count: site.peopleCount - site.capacity })}
      </StatusMark>
    </div>
  );
}

/** Whether the people of a site find room at its alternate beside those who work there already. */
function RoomElsewhere({ site }: { site: Site }) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  const { data: sites = [] } = useCall('sites.list', { archived: false });
  const alternate = sites.find((s) => s.id === site.alternateSiteId);
  if (!alternate || site.peopleCount === 0) return null;
  const free = alternate.capacity === null ? null : Math.max(0, alternate.capacity - alternate.peopleCount);
  const missing = free === null ? 0 : site.peopleCount - free;
  const words = { free: format.number(free ?? 0), people: format.number(site.peopleCount) };
  return (
    <div className={classes.marks}>
      {missing > 0 ? (
        <StatusMark tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
          {t('noRoom', { ...words, count: missing })}
        </StatusMark>
      ) : (
        <StatusMark tone="good" icon={<IconCheck size={13} stroke={2.5} aria-hidden />}>
          {free === null ? t('roomForAll') : t('room', words)}
        </StatusMark>
      )}
    </div>
  );
}
