import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { injectsPassed, minutesUpTo } from '../../../domain/activation/exercise-run.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { stretch, timeOrDay } from '../time-words.ts';
import classes from './exercise-strip.module.css';
import { toWhom } from './inject-words.ts';

interface JumpDialogProps {
  minutes: number;
  onJump: (minutes: number) => void;
  onClose: () => void;
}

/** A long jump would tell several things at once that were meant to come one by one: which, before it happens. */
export function JumpDialog({ minutes, onJump, onClose }: JumpDialogProps) {
  const { t } = useTranslation('exercise');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const passed = injectsPassed(state, now, minutes);
  const [first] = passed;
  const jump = (by: number) => {
    onClose();
    onJump(by);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clock.forward', { by: stretch(minutes, said) })}
      size={620}
      closeButtonProps={{ 'aria-label': t('over.cancel') }}
    >
      <Stack gap="md">
        <p>{t('over.passes', { count: passed.length })}</p>
        <ol className={classes.passed}>
          {passed.map(({ id, dueAt, roleId, textEn, textFr }) => (
            <li key={id}>
              <strong>{timeOrDay(dueAt, now, state.timeZone, format)}</strong>{' '}
              {toWhom(state, roleId, format) || t('script.toAll')}
              <br />
              {format.text(textEn, textFr)}
            </li>
          ))}
        </ol>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('over.cancel')}
          </Button>
          <Button variant="default" onClick={() => jump(minutes)}>
            {t('over.all', { count: passed.length })}
          </Button>
          {first && passed.length > 1 && (
            <Button data-autofocus onClick={() => jump(minutesUpTo(now, first.dueAt))}>
              {t('over.first', { at: timeOrDay(first.dueAt, now, state.timeZone, format) })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
