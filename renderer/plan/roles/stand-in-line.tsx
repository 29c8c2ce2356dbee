import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './succession.module.css';

type StandIn = DeskOutput<'succession.standIns'>['people'][number];

const matchTones: Record<StandIn['skills'][number]['match'], Tone> = {
  held: 'good',
  expired: 'warn',
  tooLow: 'warn',
  missing: 'plain',
};

/** One person who could stand in: where they are, what speaks for them and what against. */
export function StandInLine({ person, onAdd }: { person: StandIn; onAdd: () => void }) {
  const { t } = useTranslation(['succession', 'plan']);
  const format = useFormat();
  const where = [
    person.positionTitle,
    person.unit && format.name(person.unit),
    person.site && format.name(person.site),
  ];
  const group = person.bargainingUnit
    ? format.name(person.bargainingUnit)
    : t(`plan:choice.employeeGroup.${person.employeeGroup}`);
  return (
    <li className={classes.standIn}>
      <div>
        <Link to={`/plan/people/${person.personId}`} className={classes.name}>
          {person.name}
        </Link>
        <div className={classes.unit}>{[...where, group].filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        variant="light"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={t('standIns.addLabel', { name: person.name })}
        onClick={onAdd}
      >
        {t('standIns.add')}
      </Button>
      <div className={classes.standInMarks}>
        {!person.available && (
          <StatusMark tone="warn">
            {person.leaveUntil
              ? t('plan:person.onLeaveUntil', { date: format.date(person.leaveUntil) })
              : t('plan:person.onLeave')}
          </StatusMark>
        )}
        {person.skills.map(({ skill, match }) => (
          <StatusMark
            key={skill.id}
            tone={matchTones[match]}
            icon={match === 'held' && <IconCheck size={13} stroke={2.5} aria-hidden />}
          >
            {t(`match.${match}`, { skill: format.name(skill) })}
          </StatusMark>
        ))}
        {person.sameUnit && <StatusMark>{t('standIns.sameUnit')}</StatusMark>}
        {person.otherSite && <StatusMark>{t('standIns.otherSite')}</StatusMark>}
        {person.otherGroup && <StatusMark>{t('standIns.otherGroup')}</StatusMark>}
        {person.languages.length === 2 && <StatusMark>{t('standIns.bilingual')}</StatusMark>}
        {person.primaryOf.length > 0 && (
          <StatusMark tone="warn">
            {t('standIns.primaryOf', {
              count: person.primaryOf.length,
              roles: format.list(person.primaryOf.slice(0, 3).map((r) => r.code)),
            })}
          </StatusMark>
        )}
        {person.alternateOf.length > 0 && (
          <StatusMark>{t('standIns.alternateOf', { count: person.alternateOf.length })}</StatusMark>
        )}
      </div>
    </li>
  );
}
