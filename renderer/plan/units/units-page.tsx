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

type Unit = DeskOutput<'units.list'>[number];

/** The parts of the organisation. */
export function UnitsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('units');
  const query = useCall('units.list', { archived }, { keepPrevious: true });
  const others = useCall('units.list', { archived: !archived });
  const columns: ListColumn<Unit>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      header: t('field.orgUnit.code'),
      value: (u) => u.code,
      width: '110px',
    },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (u) => format.name(u),
      width: 'minmax(180px, 2fr)',
    },
    {
      id: 'parent',
      header: t('field.orgUnit.parentId'),
      value: (u) => (u.parent ? format.name(u.parent) : null),
    },
    {
      id: 'head',
      fromWidth: 760,
      header: t('field.orgUnit.headRoleId'),
      value: (u) => (u.headRole ? format.name(u.headRole) : null),
    },
    { id: 'people', header: t('section.people'), value: (u) => u.peopleCount, width: '96px', atEnd: true },
  ];
  return (
    <RecordPlace
      section="units"
      kind="orgUnit"
      query={query}
      columns={columns}
      words={(u) => [u.code, u.nameEn, u.nameFr].join(' ')}
      compactCell={(u) => ({
        main: format.name(u),
        under: [format.code(u), t('peopleCount', { count: u.peopleCount })].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id, rows) => (
        <ListedThing key={id} id={id} rows={rows} others={others}>
          {(unit) => <UnitThing unit={unit} />}
        </ListedThing>
      )}
    />
  );
}

function UnitThing({ unit }: { unit: Unit }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const shared = { kind: 'orgUnit', record: unit } as const;
  return (
    <ThingFrame kind="orgUnit" record={unit} title={format.name(unit)} code={unit.code} listAt="/plan/units">
      <Section title={t('unit.about')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="parentId" chosen={unit.parent} without={[unit.id]} />
          <RecordField {...shared} field="headRoleId" chosen={unit.headRole} />
        </Pair>
      </Section>
      <PeopleOf field="unitId" id={unit.id} />
    </ThingFrame>
  );
}
