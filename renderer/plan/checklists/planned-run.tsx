import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type PlannedRecovery,
  type PlannedTask,
  plannedRecovery,
  plannedRun,
} from '../../../domain/checklists/planned-run.ts';
import type { Anchor } from '../../../domain/checklists/schema.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import { PlannedLane } from './planned-lane.tsx';
import classes from './planned-run.module.css';

type Checklist = DeskOutput<'checklists.get'>;

const lanes: readonly Anchor[] = ['T', 'S', 'I', 'E'];

/** The run as it is planned: every task on a line of time, what decides its end, and whether that is soon enough. */
export function PlannedRun({ record }: { record: Checklist }) {
  const { t } = useTranslation('checklists');
  const functions = useCall('functions.list', {});
  const run = plannedRun(record.tasks);
  const restored = (functions.data ?? [])
    .filter((f) => record.restoresFunctionIds.includes(f.id))
    .map((f) => ({ ...f, recovery: plannedRecovery(record.tasks, run, f.id) }));
  const onPath = new Set(restored.flatMap((f) => f.recovery?.path.taskIds ?? []));
  const numbers = new Map(record.tasks.map((task, i) => [task.id, i + 1]));
  return (
    <Section title={t('run.title')}>
      <ReferencesField
        label={t('run.restores')}
        kind="criticalFunction"
        value={record.restoresFunctionIds}
        none={t('run.restoresNone')}
        hint={t('run.restoresHint')}
        readOnly={record.archivedAt !== null}
        onSave={(restoresFunctionIds) => saveRecord('checklist', record.id, { restoresFunctionIds })}
      />
      {restored.length > 0 && (
        <ul className={classes.verdicts}>
          {restored.map((f) => (
            <Verdict key={f.id} restored={f} numbers={numbers} />
          ))}
        </ul>
      )}
      {run.length === 0 ? (
        <p className={parts.none}>{t('run.none')}</p>
      ) : (
        lanes.map((anchor) => (
          <PlannedLane
            key={anchor}
            anchor={anchor}
            tasks={record.tasks}
            run={run.filter((p: PlannedTask) => p.anchor === anchor)}
            onPath={onPath}
            limits={anchor === 'T' ? restored : []}
          />
        ))
      )}
    </Section>
  );
}

interface VerdictProps {
  restored: {
    code: string;
    nameEn: string;
    nameFr: string;
    rtoMinutes: number | null;
    recovery: PlannedRecovery | undefined;
  };
  numbers: ReadonlyMap<string, number>;
}

/** Whether a function that the checklist restores is back within its RTO, and the tasks that decide it. */
function Verdict({ restored, numbers }: VerdictProps) {
  const { t } = useTranslation('checklists');
  const format = useFormat();
  const { rtoMinutes, recovery } = restored;
  const name = format.codeAndName(restored);
  if (!recovery) return <li className={classes.verdict}>{t('run.nothingRestores', { name })}</li>;
  const { path, latestMinutes } = recovery;
  const back = format.duration(Math.max(0, path.finishMinutes));
  const steps = path.taskIds.map((id) => numbers.get(id)).join(' → ');
  const late = rtoMinutes !== null && path.finishMinutes > rtoMinutes;
  if (latestMinutes !== null && !late) {
    const latest = format.duration(Math.max(0, latestMinutes));
    return (
      <li className={classes.verdict} data-unsaid>
        <IconHelpCircle size={16} aria-hidden />
        <span>{t('run.unsaid', { name, latest })}</span>
      </li>
    );
  }
  const words =
    rtoMinutes === null
      ? t('run.noRto', { name, back })
      : late
        ? t('run.late', {
            name,
            back,
            rto: format.duration(rtoMinutes),
            by: format.duration(path.finishMinutes - rtoMinutes),
          })
        : t('run.inTime', { name, back, rto: format.duration(rtoMinutes) });
  return (
    <li className={classes.verdict} data-late={late || undefined}>
      {late ? <IconAlertTriangle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
      <span>
        {words} <span className={classes.soft}>{t('run.path', { steps, count: path.taskIds.length })}</span>
      </span>
    </li>
  );
}
