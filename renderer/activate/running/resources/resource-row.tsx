import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay, type ResourceRun } from '../../../../domain/activation/activation-state.ts';
import type { ResourceState } from '../../../../domain/activation/log-entry.ts';
import { type NeededBy, touchedBy } from '../../../../domain/activation/needs.ts';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { timeOrDay } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import { ResourceDialog } from './resource-dialog.tsx';
import classes from './resources.module.css';

const tones: Record<ResourceState, Tone> = { out: 'bad', limited: 'warn', back: 'plain' };
const nextStates = {
  back: ['out', 'limited'],
  out: ['back', 'limited'],
  limited: ['back', 'out'],
} as const satisfies Record<ResourceState, ResourceState[]>;

/** One resource: whether it is in service, which functions its loss touches and how soon, and what can be said of it. */
export function ResourceRow({ run, needs }: { run: ResourceRun; needs: NeededBy }) {
  const { t } = useTranslation(['recovery', 'activate']);
  const format = useFormat();
  const { state, now } = useActivationView();
  const name = format.codeAndName(run);
  const said = t(`activate:resourceState.${run.state}`);
  const at = run.since && timeOrDay(run.since, now, state.timeZone, format);
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        {at && <StatusMark tone={tones[run.state]}>{t('stateSince', { state: said, at })}</StatusMark>}
      </div>
      {run.text && <p className={classes.text}>{run.text}</p>}
      <Touched run={run} needs={needs} />
      {isUnderWay(state.status) && <States run={run} name={name} />}
    </li>
  );
}

const shown = 3;

/** What its loss touches, those first that are touched first. */
function Touched({ run, needs }: { run: ResourceRun; needs: NeededBy }) {
  const { t } = useTranslation('recovery');
  const format = useFormat();
  const { state } = useActivationView();
  const touched = useMemo(() => touchedBy(needs, run.id), [needs, run.id]);
  const words = touched.flatMap(({ functionId, withinMinutes }) => {
    const touches = state.functions.get(functionId);
    if (!touches) return [];
    const name = format.codeAndName(touches);
    if (withinMinutes === null) return [t('resource.notSaid', { name })];
    return [t('resource.within', { name, limit: format.duration(withinMinutes) })];
  });
  if (words.length === 0) return <p className={classes.soft}>{t('resource.touchesNone')}</p>;
  const more = words.length - shown;
  return (
    <p className={classes.soft}>
      {t('resource.touches', { count: words.length })}
      {' – '}
      {words.slice(0, shown).join(' · ')}
      {more > 0 && ` ${t('resource.more', { count: more })}`}
    </p>
  );
}

function States({ run, name }: { run: ResourceRun; name: string }) {
  const { t } = useTranslation('recovery');
  const { actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);

  async function set(next: ResourceState): Promise<void> {
    if (busy) return;
    setBusy(true);
    await actOrTell({ act: 'setResource', resourceId: run.id, state: next });
    setBusy(false);
  }

  return (
    <div className={classes.acts}>
      {nextStates[run.state].map((next) => (
        <Button
          key={next}
          size="compact-sm"
          variant={next === 'back' ? 'filled' : 'default'}
          aria-disabled={busy || undefined}
          aria-label={t('act.named', { act: t(`act.${next}`), name })}
          onClick={() => void set(next)}
        >
          {t(`act.${next}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('act.named', { act: t('act.other'), name })}
        onClick={() => setAsks(true)}
      >
        {t('act.other')}
      </Button>
      {asks && <ResourceDialog run={run} onClose={() => setAsks(false)} />}
    </div>
  );
}
