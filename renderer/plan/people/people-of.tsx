import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import parts from '../parts.module.css';

/** The people of a unit, at a site or in a bargaining unit. */
export function PeopleOf({ field, id }: { field: 'unitId' | 'siteId' | 'bargainingUnitId'; id: string }) {
  const { t } = useTranslation('plan');
  const query = useCall('people.list', { archived: false });
  return (
    <Shown query={query} skeleton={null}>
      {(people) => {
        const here = people.filter((p) => p[field] === id);
        return (
          <Section title={t('section.people')} count={here.length}>
            {here.length === 0 ? (
              <p className={parts.none}>{t('peopleOf.none')}</p>
            ) : (
              <table className={parts.table}>
                <thead>
                  <tr>
                    <th>{t('kind.person')}</th>
                    <th>{t('field.person.positionTitle')}</th>
                    <th>{t('column.telephone')}</th>
                  </tr>
                </thead>
                <tbody>
                  {here.map((p) => (
                    <tr key={p.id}>
                      <td>
                        <Link to={`/plan/people/${p.id}`} className={parts.link}>
                          {p.givenName} {p.familyName}
                        </Link>
                      </td>
                      <td>{p.positionTitle}</td>
                      <td>{p.telephone}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
        );
      }}
    </Shown>
  );
}
