import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconGauge,
  IconListCheck,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportSubject } from '../../../domain/import/subject.ts';
import classes from './import.module.css';
import type { ImportActs } from './import-acts.ts';
import { useImport } from './import-store.ts';

/** Where each subject is shown. */
const places: Record<ImportSubject, string> = {
  units: '/plan/units',
  sites: '/plan/sites',
  people: '/plan/people',
  roles: '/plan/roles',
  suppliers: '/plan/suppliers',
  applications: '/plan/applications',
  equipment: '/plan/equipment',
  vitalRecords: '/plan/vital-records',
  functions: '/plan/functions',
  dependencies: '/plan/applications',
};

/** The last step: what was written, where to see it, and one undo for all of it. */
export function DoneStep({ acts }: { acts: ImportActs }) {
  const { t } = useTranslation('imports');
  const { result, summary, undone } = useImport();
  if (!result) return null;
  const counts = (['added', 'changed', 'archived'] as const).filter((what) => result[what] > 0);
  const subjects =
    summary?.subjects.filter((s) => s.added + s.changed > 0 && s.subject !== 'dependencies') ?? [];
  return (
    <div className={classes.scroll}>
      <div className={classes.done}>
        {undone ? (
          <IconArrowBackUp size={40} stroke={1.3} aria-hidden />
        ) : (
          <IconCircleCheck size={40} stroke={1.3} aria-hidden className={classes.doneMark} />
        )}
        <h2 className={classes.doneTitle}>{undone ? t('done.undone') : t('done.title')}</h2>
        {!undone && (
          <ul className={classes.doneCounts}>
            {counts.map((what) => (
              <li key={what}>{t(`done.${what}`, { count: result[what] })}</li>
            ))}
          </ul>
        )}
        {!undone && subjects.length > 0 && (
          <p className={classes.doneLinks}>
            {t('done.see')}
            {subjects.map(({ subject }) => (
              <Link key={subject} to={places[subject]}>
                {t(`subjects.${subject}`)}
              </Link>
            ))}
          </p>
        )}
        {!undone && <WhatNext />}
        <div className={classes.doneActs}>
          <Button variant={undone ? 'filled' : 'default'} onClick={() => void acts.startOver()}>
            {t('done.more')}
          </Button>
          {!undone && result.changeSetId !== null && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void acts.undo()}
            >
              {t('done.undo')}
            </Button>
          )}
        </div>
        {!undone && result.changeSetId !== null && <p className={classes.soft}>{t('done.undoHint')}</p>}
      </div>
    </div>
  );
}

const nextSteps = [
  { id: 'nextChecklist', to: '/plan/checklists?library', Icon: IconListCheck },
  { id: 'nextExercise', to: '/activate/declare?mode=exercise', Icon: IconPlayerPlay },
  { id: 'nextOverview', to: '/plan', Icon: IconGauge },
] as const;

/** Lists alone are no plan: what makes one of them. */
function WhatNext() {
  const { t } = useTranslation('imports');
  return (
    <section className={classes.next} aria-labelledby="what-next">
      <h3 id="what-next" className={classes.nextTitle}>
        {t('done.next')}
      </h3>
      <ul className={classes.nextList}>
        {nextSteps.map(({ id, to, Icon }) => (
          <li key={id}>
            <Link to={to} className={classes.nextStep}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span>
                <strong>{t(`done.${id}`)}</strong>
                <span className={classes.nextText}>{t(`done.${id}Text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
