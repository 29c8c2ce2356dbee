import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { numberAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { PersonThing } from './person-thing.tsx';

type PersonRow = DeskOutput<'people.list'>[number];

/** Everybody who may have to do something. */
export function PeoplePage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('people');
  const query = useCall('people.list', { archived }, { keepPrevious: true });
  const columns: ListColumn<PersonRow>[] = [
    {
      id: 'name',
      header: t('column.name'),
      value: (p) => `${p.familyName} ${p.givenName}`,
      show: (p) => `${p.givenName} ${p.familyName}`,
      width: 'minmax(150px, 1.3fr)',
    },
    {
      id: 'position',
      field: 'positionTitle',
      header: t('field.person.positionTitle'),
      value: (p) => p.positionTitle || null,
      width: 'minmax(140px, 1.4fr)',
    },
    {
      id: 'unit',
      header: t('field.person.unitId'),
      value: (p) => (p.unit ? format.name(p.unit) : null),
      width: 'minmax(120px, 1.2fr)',
    },
    {
      id: 'site',
      fromWidth: 860,
      header: t('field.person.siteId'),
      value: (p) => (p.site ? format.name(p.site) : null),
    },
    { id: 'telephone', header: t('column.telephone'), value: (p) => p.telephone || null, width: '124px' },
    {
      id: 'roles',
      fromWidth: 760,
      header: t('section.roles'),
      value: (p) => format.list(p.roles.map((r) => format.code(r) || format.name(r))) || null,
      show: (p) => someOf(p.roles.map((r) => format.code(r) || format.name(r))),
      width: '110px',
    },
  ];
  return (
    <RecordPlace
      section="people"
      kind="person"
      query={query}
      columns={columns}
      words={personWords}
      compactCell={(p) => ({ main: `${p.givenName} ${p.familyName}`, under: p.positionTitle })}
      newFields={numberAndNames}
      thing={(id) => <PersonThing key={id} id={id} />}
    />
  );
}

const rolesShown = 3;

/** The first of many, and how many more there are. */
function someOf(roles: string[]): string {
  const more = roles.length - rolesShown;
  return [roles.slice(0, rolesShown).join(', '), more > 0 && `+${more}`].filter(Boolean).join(' ');
}

function personWords(p: PersonRow): string {
  const named = [p.unit, p.site, ...p.roles].flatMap((r) => (r ? [r.code, r.nameEn, r.nameFr] : []));
  return [p.givenName, p.familyName, p.employeeNumber, p.positionTitle, p.telephone, p.email, ...named].join(
    ' ',
  );
}
