import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState, FunctionRun } from '../../../../domain/activation/activation-state.ts';
import { timeLeft } from '../../../../domain/activation/function-time.ts';
import type { FunctionState } from '../../../../domain/activation/log-entry.ts';
import { type Threat, threatsNow } from '../../../../domain/activation/needs.ts';
import { useActivationView } from '../activation-context.ts';
import { ResourceList } from '../resources/resource-list.tsx';
import { ScrollPane } from '../scroll-pane.tsx';
import sideClasses from '../side-pane.module.css';
import { FunctionRow } from './function-row.tsx';
import classes from './functions.module.css';

/** What has to be brought back: critical functions, and the resources that they need. */
export function FunctionsPane() {
  const { t } = useTranslation('recovery');
  const { state } = useActivationView();
  const [part, setPart] = useState<'functions' | 'resources'>('functions');
  const out = [...state.resources.values()].filter((r) => r.state !== 'back').length;
  return (
    <>
      <div className={classes.parts}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('part')}
          value={part}
          onChange={(value) => setPart(value === 'resources' ? 'resources' : 'functions')}
          data={[
            { value: 'functions', label: t('functions') },
            { value: 'resources', label: out > 0 ? t('resourcesOut', { count: out }) : t('resources') },
          ]}
        />
      </div>
      {part === 'resources' ? <ResourceList /> : <FunctionList />}
    </>
  );
}

/** Critical functions: those that are stopped first, by the time they have left; then those that are threatened. */
function FunctionList() {
  const { t } = useTranslation(['recovery', 'activate']);
  const { state, now } = useActivationView();
  const threats = useMemo(() => threatsNow(state), [state]);
  const functions = useMemo(() => inOrder(state, threats, now), [state, threats, now]);
  if (functions.length === 0) return <p className={sideClasses.hint}>{t('activate:functions.none')}</p>;
  return (
    <ScrollPane label={t('activate:pane.functions')}>
      <ul className={classes.functions}>
        {functions.map((run) => (
          <FunctionRow key={run.id} run={run} threats={threats.get(run.id) ?? []} />
        ))}
      </ul>
    </ScrollPane>
  );
}

const order: Record<FunctionState, number> = { stopped: 0, degraded: 1, restored: 3, normal: 3 };
const threatened = 2;

function inOrder(
  state: ActivationState,
  threats: ReadonlyMap<string, readonly Threat[]>,
  now: string,
): FunctionRun[] {
  const rank = ({ id, state: is }: FunctionRun) => Math.min(order[is], threats.has(id) ? threatened : 9);
  const left = (run: FunctionRun) => timeLeft(run, 'rto', now)?.leftMinutes ?? Number.MAX_SAFE_INTEGER;
  const back = (run: FunctionRun) => (run.state === 'restored' ? 0 : 1);
  return [...state.functions.values()].sort(
    (a, b) => rank(a) - rank(b) || left(a) - left(b) || back(a) - back(b),
  );
}
