import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { injectsPassed, type NextStop, stopsAhead } from '../../../domain/activation/exercise-run.ts';
import { announce } from '../../ui/announce.tsx';
import { useCommand } from '../../ui/commands.ts';
import { Keys } from '../../ui/keys.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { stretch, timeOrDay } from '../time-words.ts';
import { taskWords } from '../words.ts';
import classes from './exercise-strip.module.css';
import { JumpDialog } from './jump-dialog.tsx';

const speeds = [1, 2, 5, 10, 30, 60] as const;
const jumps = [60, 240, 720] as const;

/** Runs the clock of an exercise: slower, quicker, not at all, or on to the next thing that happens. */
export function ClockControl() {
  const { t } = useTranslation('exercise');
  const { state, tasks, now } = useActivationView();
  const { busy, set, pause, resumesAt } = useClock();
  const stops = stopsAhead(state, tasks, now);
  const stop = stops[0] ?? null;
  const { speed } = state.clock;
  const [asksOver, setAsksOver] = useState<number | null>(null);
  const jump = (jumpMinutes: number) => set({ speed, jumpMinutes });
  const jumpOver = (minutes: number) =>
    injectsPassed(state, now, minutes).length > 0 ? setAsksOver(minutes) : jump(minutes);
  useCommand({
    id: 'exercise-pause',
    title: speed === 0 ? t('clock.resume') : t('clock.pause'),
    keys: 'p',
    run: pause,
  });
  useCommand(
    stop && { id: 'exercise-jump', title: t('clock.jump'), keys: 'j', run: () => jump(stop.jumpMinutes) },
  );
  return (
    <fieldset className={classes.control} aria-label={t('clock.label')}>
      <Tooltip label={<WithKey words={speed === 0 ? t('clock.resume') : t('clock.pause')} keys="p" />}>
        <ActionIcon
          size={30}
          variant={speed === 0 ? 'filled' : 'default'}
          aria-label={speed === 0 ? t('clock.resume') : t('clock.pause')}
          aria-disabled={busy || undefined}
          onClick={pause}
        >
          {speed === 0 ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
        </ActionIcon>
      </Tooltip>
      <SpeedMenu speed={speed === 0 ? resumesAt : speed} onSet={(each) => set({ speed: each })} />
      <JumpButtons stops={stops} busy={busy} onJump={jump} onJumpOver={jumpOver} />
      {asksOver !== null && <JumpDialog minutes={asksOver} onJump={jump} onClose={() => setAsksOver(null)} />}
    </fieldset>
  );
}

/** One small button, so that the clock takes a single line; the focus comes back to it, and the keys work on. */
function SpeedMenu({ speed, onSet }: { speed: number; onSet: (speed: number) => void }) {
  const { t } = useTranslation('exercise');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={t('clock.speed', { speed })}
          rightSection={<IconChevronDown size={13} aria-hidden />}
          className={classes.speed}
        >
          ×{speed}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={String(speed)} onChange={(value) => onSet(Number(value))}>
          {speeds.map((each) => (
            <Menu.RadioItem key={each} value={String(each)} closeMenuOnClick>
              ×{each}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** How the clock is set: one act at a time, and told to those who listen. */
function useClock() {
  const { t } = useTranslation('exercise');
  const { state, actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);
  const { speed } = state.clock;
  const resumesAt = state.clocks.findLast((clock) => clock.speed > 0)?.speed ?? 1;

  async function set(change: { speed: number; jumpMinutes?: number }): Promise<void> {
    if (busy) return;
    setBusy(true);
    const done = await actOrTell({ act: 'setClock', ...change });
    setBusy(false);
    if (done) announce(change.speed === 0 ? t('clock.isPaused') : t('clock.isSet', { speed: change.speed }));
  }

  return {
    busy,
    resumesAt,
    set: (change: { speed: number; jumpMinutes?: number }) => void set(change),
    pause: () => void set({ speed: speed === 0 ? resumesAt : 0 }),
  };
}

interface JumpButtonsProps {
  stops: readonly NextStop[];
  busy: boolean;
  onJump: (minutes: number) => void;
  /** Asks first where something of the script lies between. */
  onJumpOver: (minutes: number) => void;
}

/** On to what comes next by the clock; or by so many hours, over whatever lies between. */
function JumpButtons({ stops, busy, onJump, onJumpOver }: JumpButtonsProps) {
  const { t } = useTranslation('exercise');
  const { t: said } = useTranslation('activate');
  const stopWords = useStopWords();
  const stop = stops[0] ?? null;
  const inject = stops.find(({ kind }) => kind === 'inject');
  return (
    <div className={classes.jump}>
      <Tooltip label={<WithKey words={t('clock.jump')} keys="j" />}>
        <Button
          size="xs"
          variant="default"
          className={classes.jumpTo}
          classNames={{ label: classes.jumpLabel }}
          disabled={stop === null}
          aria-disabled={busy || undefined}
          leftSection={<IconPlayerSkipForward size={15} aria-hidden />}
          onClick={() => stop && onJump(stop.jumpMinutes)}
        >
          {stop === null ? t('clock.nothingAhead') : stopWords(stop)}
        </Button>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('clock.otherJumps')}>
            <IconChevronDown size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.otherJumps}>
          {inject && (
            <Menu.Item onClick={() => onJump(inject.jumpMinutes)}>
              {t('clock.toInject', { to: stopWords(inject) })}
            </Menu.Item>
          )}
          {jumps.map((minutes) => (
            <Menu.Item key={minutes} onClick={() => onJumpOver(minutes)}>
              {t('clock.forward', { by: stretch(minutes, said) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** "To 10:15: the fire alarm sounds" */
function useStopWords(): (stop: NextStop) => string {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, now } = useActivationView();
  return ({ kind, key, at }) => {
    const inject = state.injects.get(key);
    const what =
      kind === 'task'
        ? taskWords(state, key, format)
        : format.text(inject?.textEn ?? '', inject?.textFr ?? '');
    return t('clock.to', { at: timeOrDay(at, now, state.timeZone, format), what });
  };
}

function WithKey({ words, keys }: { words: string; keys: string }) {
  return (
    <span className={classes.withKey}>
      {words} <Keys keys={keys} />
    </span>
  );
}
