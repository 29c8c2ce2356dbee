import { activationTime } from './activation-clock.ts';
import { type ActivationState, isUnderWay } from './activation-state.ts';
import { isSettled, tasksAt } from './tasks-at.ts';

/** An activation as a list shows it. */
export interface ActivationRow
  extends Pick<
    ActivationState,
    | 'id'
    | 'titleEn'
    | 'titleFr'
    | 'mode'
    | 'scenario'
    | 'severity'
    | 'status'
    | 'timeZone'
    | 'clock'
    | 'declaredAt'
    | 'declaredBy'
    | 'activatedAt'
    | 'nextReportAt'
    | 'stoodDownAt'
    | 'closedAt'
  > {
  /** T, from which the elapsed time counts. */
  startedAt: string;
  taskCount: number;
  settledCount: number;
  lateCount: number;
}

/** Sums an activation up at an instant on the wall. */
export function activationRow(state: ActivationState, wallNow: string): ActivationRow {
  const { id, titleEn, titleFr, mode, scenario, severity, status, timeZone, clock } = state;
  const { declaredAt, declaredBy, activatedAt, nextReportAt, stoodDownAt, closedAt } = state;
  const tasks = tasksAt(state, activationTime(clock, wallNow));
  return {
    ...{
      id,
      titleEn,
      titleFr,
      mode,
      scenario,
      severity,
      status,
      timeZone,
      clock,
      declaredAt,
      declaredBy,
      activatedAt,
      nextReportAt,
      stoodDownAt,
      closedAt,
    },
    startedAt: state.anchors.T ?? declaredAt,
    taskCount: tasks.length,
    settledCount: tasks.filter((t) => isSettled(t.status)).length,
    lateCount: isUnderWay(status) ? tasks.filter((t) => t.isLate).length : 0,
  };
}
