import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatch, useParams, useSearchParams } from 'react-router';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useAct, useActivation } from '../activation-log.ts';
import { minuteMs, useActivationNow } from '../activation-now.ts';
import { DisputesStrip } from '../copies/disputes-strip.tsx';
import { ExerciseStrip } from '../exercise/exercise-strip.tsx';
import { ActivationParts } from '../my-part/activation-parts.tsx';
import { useMyRole } from '../my-role.ts';
import { useRefusal } from '../use-refusal.ts';
import { ActivationContext, useActivationView } from './activation-context.ts';
import type { Asked } from './dialogs/asked.ts';
import { AskedDialog } from './dialogs/asked-dialog.tsx';
import { Later } from './later.tsx';
import { LogPage } from './log/log-page.tsx';
import { RecordStrip } from './record-strip.tsx';
import { RunningBar } from './running-bar.tsx';
import { RunningHead } from './running-head.tsx';
import classes from './running-page.module.css';
import { SidePane } from './side-pane.tsx';
import { useTaskView } from './tasks/task-view.ts';
import { TasksPane } from './tasks/tasks-pane.tsx';
import { useTasksAt } from './tasks/use-tasks-at.ts';
import { useLateAnnouncements } from './use-late-announcements.ts';

/** One activation: what to do now, and everything that is known of it. */
export function RunningPage() {
  const { id = '' } = useParams();
  const activation = useActivation(id);
  return <Shown query={activation}>{(state) => <Running key={state.id} state={state} />}</Shown>;
}

function Running({ state }: { state: ActivationState }) {
  const now = useActivationNow(state.clock, minuteMs);
  const tasks = useTasksAt(state, now);
  const { asked, ask, close } = useAsked();
  const [myRoleId, chooseRole] = useMyRole(state.id);
  const [selected, selectTask] = useSelectedTask();
  const { act, actOrTell } = useActs(state.id);
  const isWholeLog = useMatch('/activate/:id/log') !== null;
  const { besideOpen } = useTaskView();
  useLateAnnouncements(state, tasks);
  const isAsking = asked !== null;
  const view = useMemo(
    () => ({ state, tasks, now, act, actOrTell, ask, isAsking, myRoleId, selectTask }),
    [state, tasks, now, act, actOrTell, ask, isAsking, myRoleId, selectTask],
  );
  return (
    <ActivationContext value={view}>
      <Later>
        <Bar />
      </Later>
      <div className={classes.page}>
        <Later>
          <Head onChooseRole={chooseRole} />
        </Later>
        {isWholeLog ? (
          <LogPage />
        ) : (
          <ActivationParts>
            <div className={classes.columns} data-beside={besideOpen ? 'open' : 'closed'}>
              <TasksPane selected={selected} />
              <Later>
                <SidePane selected={selected} />
              </Later>
            </div>
          </ActivationParts>
        )}
      </div>
      {asked && <AskedDialog asked={asked} onClose={close} />}
    </ActivationContext>
  );
}

const Bar = memo(function Bar() {
  const { state, tasks, now, selectTask } = useActivationView();
  return <RunningBar state={state} tasks={tasks} now={now} onShowTask={selectTask} />;
});

const Head = memo(function Head({ onChooseRole }: { onChooseRole: (roleId: string | null) => void }) {
  return (
    <>
      <ExerciseStrip />
      <RunningHead onChooseRole={onChooseRole} />
      <DisputesStrip />
      <RecordStrip />
    </>
  );
});

/** The question that is open. What had the focus before gets it back, unless the tasks have given it to one of theirs. */
function useAsked() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const opener = useRef<Element | null>(null);
  const ask = useCallback((question: Asked) => {
    opener.current = document.activeElement;
    setAsked(question);
  }, []);
  useEffect(() => {
    if (asked !== null || document.activeElement !== document.body) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [asked]);
  return { asked, ask, close: () => setAsked(null) };
}

/** The task that is shown is part of the address, so that back and forward and a reopened window find it. */
function useSelectedTask(): [string | null, (key: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const select = useCallback(
    (key: string | null) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (key === null) next.delete('task');
          else next.set('task', key);
          next.delete('pane');
          next.delete('part');
          return next;
        },
        { replace: true, state: { keepFocus: true } },
      );
    },
    [setSearch],
  );
  return [search.get('task'), select];
}

function useActs(id: string) {
  const { t } = useTranslation('activate');
  const act = useAct(id);
  const refusal = useRefusal();
  const tell = useRef<(error: unknown) => void>(() => {});
  useEffect(() => {
    tell.current = (error) => showNotice({ tone: 'bad', text: t('notDone', { reason: refusal(error) }) });
  });
  const actOrTell = useCallback(
    async (command: Parameters<typeof act>[0]): Promise<boolean> => {
      try {
        await act(command);
        return true;
      } catch (error) {
        tell.current(error);
        return false;
      }
    },
    [act],
  );
  return { act, actOrTell };
}
