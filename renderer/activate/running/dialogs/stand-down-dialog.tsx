import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openTasks } from '../../../../domain/activation/act.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { useDraftNotice } from '../../reports/use-draft-notice.ts';
import { roleWords, taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';

const most = 30;

/** Ends the response: says what is not as it should be, so that nobody finds out afterwards, and drafts the notice of it. */
export function StandDownDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('activate');
  const { t: told } = useTranslation('learning');
  const { t: tCopies } = useTranslation('copies');
  const format = useFormat();
  const { state, now, act } = useActivationView();
  const draftNotice = useDraftNotice(state.id);
  const [text, setText] = useState('');
  const open = openTasks(state, now).map((task) => taskWords(state, task.key, format));
  const functions = [...state.functions.values()].filter(
    (f) => f.state === 'stopped' || f.state === 'degraded',
  );
  const out = [...state.resources.values()].filter((r) => r.state !== 'back');
  const after = [...state.tasks.values()].filter((task) => task.anchor === 'E').length;

  async function confirm(): Promise<void> {
    await act({ act: 'standDown', text });
    void draftNotice();
  }

  return (
    <ActDialog
      title={t('standDown.title')}
      confirm={t('standDown.confirm')}
      danger
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('standDown.explained')}</p>
      <Left title={t('standDown.open', { count: open.length })} lines={open} />
      {functions.length > 0 && (
        <Left
          title={told('standDown.functions', { count: functions.length })}
          lines={functions.map((f) => `${format.codeAndName(f)} – ${t(`functionState.${f.state}`)}`)}
        />
      )}
      {out.length > 0 && (
        <Left
          title={told('standDown.resources', { count: out.length })}
          lines={out.map((r) => `${format.name(r)} – ${told(`resourceState.${r.state}`)}`)}
        />
      )}
      {state.disputes.length > 0 && (
        <Left
          title={told('standDown.disputes', { count: state.disputes.length })}
          lines={state.disputes.map(({ about }) => aboutWords(about))}
        />
      )}
      {after > 0 && <p className={classes.soft}>{t('standDown.after', { count: after })}</p>}
      <p className={classes.soft}>{told('standDown.drafts')}</p>
      <GrowingTextarea
        label={t('standDown.text')}
        value={text}
        rows={2}
        data-autofocus
        onChange={(e) => setText(e.currentTarget.value)}
      />
    </ActDialog>
  );

  function aboutWords({ kind, key }: (typeof state.disputes)[number]['about']): string {
    if (kind === 'task' || kind === 'givenTask') return taskWords(state, key, format);
    if (kind === 'severity' || kind === 'standDown') return tCopies(`disputes.about.${kind}`);
    const role = state.roles.get(key);
    if (role) return roleWords(role, format);
    const named = state.functions.get(key) ?? state.resources.get(key);
    return named ? format.name(named) : told('standDown.anchor');
  }
}

/** What is not done or not as it should be; long lists scroll. */
function Left({ title, lines }: { title: string; lines: string[] }) {
  const { t } = useTranslation('activate');
  return (
    <>
      <p className={classes.subject}>{title}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        <ul className={classes.open} tabIndex={0} aria-label={title}>
          {lines.slice(0, most).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two tasks may have the same words
            <li key={at}>{line}</li>
          ))}
          {lines.length > most && <li>{t('standDown.more', { count: lines.length - most })}</li>}
        </ul>
      )}
    </>
  );
}
