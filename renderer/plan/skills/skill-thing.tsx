import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { SkillHolders } from './skill-holders.tsx';

type SkillDetail = DeskOutput<'skills.get'>;

/** One skill: who has it and until when, what asks for it, who could be trained. */
export function SkillThing({ id }: { id: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('skills.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'skill', record } as const;
        return (
          <ThingFrame kind="skill" record={record} title={format.name(record)} code="" listAt="/plan/skills">
            <SkillHolders record={record} />
            <AskedFor record={record} />
            <Trainable record={record} />
            <Section title={t('function.names')}>
              <Pair>
                <RecordField {...shared} field="nameEn" />
                <RecordField {...shared} field="nameFr" />
                <RecordField {...shared} field="categoryEn" />
                <RecordField {...shared} field="categoryFr" />
                <RecordField {...shared} field="needsCertificate" />
              </Pair>
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}

/** The roles that require it of each holder, and the functions whose shifts need people with it. */
function AskedFor({ record }: { record: SkillDetail }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const count = record.roles.length + record.staffing.length;
  return (
    <Section title={t('skills.askedFor')} count={count}>
      {count === 0 ? (
        <p className={parts.none}>{t('skills.notAsked')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('skills.by')}</th>
              <th>{t('skills.what')}</th>
            </tr>
          </thead>
          <tbody>
            {record.roles.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/plan/roles/${row.role.id}`} className={parts.link}>
                    {format.codeAndName(row.role)}
                  </Link>
                </td>
                <td>{t('skills.atLeast', { level: t(`choice.skillLevel.${row.level}`) })}</td>
              </tr>
            ))}
            {record.staffing.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/plan/functions/${row.function.id}?part=staffing`} className={parts.link}>
                    {format.codeAndName(row.function)}
                  </Link>
                </td>
                <td>
                  {[
                    format.text(row.shiftEn, row.shiftFr),
                    t('skills.people', { count: row.minimumCount, normal: row.normalCount ?? '–' }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Trainable({ record }: { record: SkillDetail }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { trainable, trainableCount } = record;
  if (record.staffing.length === 0) return null;
  return (
    <Section title={t('skills.trainable')} count={trainableCount}>
      {trainable.length === 0 ? (
        <p className={parts.none}>{t('skills.nobodyTrainable')}</p>
      ) : (
        <ul className={parts.lines}>
          {trainable.map((person) => (
            <li key={person.id}>
              <Link to={`/plan/people/${person.id}`} className={parts.link}>
                {person.name}
              </Link>
              {person.unit && `, ${format.name(person.unit)}`}
            </li>
          ))}
          {trainableCount > trainable.length && (
            <li>{t('skills.more', { count: trainableCount - trainable.length })}</li>
          )}
        </ul>
      )}
    </Section>
  );
}
