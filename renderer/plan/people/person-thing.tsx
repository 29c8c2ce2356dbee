import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { PersonContacts } from './person-contacts.tsx';
import { PersonRoles } from './person-roles.tsx';
import { PersonSkills } from './person-skills.tsx';
import { today } from './today.ts';

type PersonDetail = DeskOutput<'people.get'>;

/** One person: how to reach them, where they work, what they can do, which roles they hold. */
export function PersonThing({ id }: { id: string }) {
  const query = useCall('people.get', { id });
  return (
    <Shown query={query}>
      {(record) => (
        <ThingFrame
          kind="person"
          record={record}
          title={`${record.givenName} ${record.familyName}`}
          code={record.employeeNumber}
          marks={<LeaveMark person={record} />}
          listAt="/plan/people"
        >
          <PersonContacts record={record} />
          <Work record={record} />
          <PersonRoles record={record} />
          <PersonSkills record={record} />
        </ThingFrame>
      )}
    </Shown>
  );
}

function LeaveMark({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const day = today();
  const { leaveFrom, leaveUntil } = person;
  const away = leaveFrom !== null && leaveFrom <= day && (leaveUntil === null || leaveUntil >= day);
  if (!away) return null;
  return (
    <StatusMark tone="warn">
      {leaveUntil ? t('person.onLeaveUntil', { date: format.date(leaveUntil) }) : t('person.onLeave')}
    </StatusMark>
  );
}

function Work({ record }: { record: PersonDetail }) {
  const { t } = useTranslation('plan');
  const shared = { kind: 'person', record } as const;
  return (
    <Section title={t('person.work')}>
      <Pair>
        <RecordField {...shared} field="givenName" />
        <RecordField {...shared} field="familyName" />
        <RecordField {...shared} field="positionTitle" />
        <RecordField {...shared} field="employeeNumber" />
        <RecordField {...shared} field="unitId" chosen={record.unit} />
        <RecordField {...shared} field="siteId" chosen={record.site} />
        <RecordField {...shared} field="employeeGroup" />
        <RecordField {...shared} field="bargainingUnitId" chosen={record.bargainingUnit} />
        <RecordField {...shared} field="hiredOn" />
        <RecordField {...shared} field="lastTransferOn" />
        <RecordField {...shared} field="weeklyHours" />
        <RecordField {...shared} field="languages" />
        <RecordField {...shared} field="leaveFrom" />
        <RecordField {...shared} field="leaveUntil" />
      </Pair>
    </Section>
  );
}
