import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { announce } from '../../ui/announce.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { GrowingTextarea } from '../growing-textarea.tsx';
import { useActivationView } from '../running/activation-context.ts';
import classes from './exercise-pane.module.css';

type Observation = ActivationState['observations'][number];
const kinds = ['strength', 'gap', 'remark'] as const satisfies readonly Observation['kind'][];
const tones: Record<Observation['kind'], Tone> = { strength: 'good', gap: 'warn', remark: 'plain' };

/** What an observer sees: typed, held against an objective, written with Enter. */
export function ObserveForm() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, actOrTell } = useActivationView();
  const [kind, setKind] = useState<Observation['kind']>('remark');
  const [text, setText] = useState('');
  const [objectiveId, setObjective] = useState<string | null>(null);
  const [saidBy, setSaidBy] = useState('');
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (busy || text.trim() === '') return;
    setBusy(true);
    const done = await actOrTell({ act: 'observe', kind, text, objectiveId, saidBy });
    setBusy(false);
    if (!done) return;
    announce(t('notes.written'));
    setText('');
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className={classes.formRow}>
        <SegmentedControl
          size="xs"
          aria-label={t('notes.kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'remark')}
          data={kinds.map((value) => ({ value, label: t(`notes.kinds.${value}`) }))}
        />
        <Button type="submit" size="xs" disabled={text.trim() === ''}>
          {t('notes.write')}
        </Button>
      </div>
      <GrowingTextarea
        aria-label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        value={text}
        maxLength={4000}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return;
          e.preventDefault();
          void write();
        }}
      />
      <div className={classes.formRow}>
        <Select
          size="xs"
          aria-label={t('notes.objective')}
          placeholder={t('notes.noObjective')}
          data={state.objectives.map((o) => ({ value: o.id, label: format.text(o.textEn, o.textFr) }))}
          value={objectiveId}
          onChange={setObjective}
          clearable
          clearButtonProps={{ 'aria-label': t('notes.clearObjective') }}
        />
        <TextInput
          size="xs"
          aria-label={t('notes.saidBy')}
          placeholder={t('notes.saidBy')}
          value={saidBy}
          maxLength={200}
          onChange={(e) => setSaidBy(e.currentTarget.value)}
        />
      </div>
    </form>
  );
}

/** What was seen, objective by objective: one without a note is as telling as one with three. */
export function Observations() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state } = useActivationView();
  const { objectives, observations } = state;
  const known = new Set(objectives.map(({ id }) => id));
  const others = observations.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId));
  return (
    <>
      {objectives.map((objective, index) => (
        <Seen
          key={objective.id}
          title={`${index + 1}. ${format.text(objective.textEn, objective.textFr)}`}
          notes={observations.filter(({ objectiveId }) => objectiveId === objective.id)}
        />
      ))}
      {(others.length > 0 || objectives.length === 0) && (
        <Seen title={t('notes.noObjective')} notes={others} />
      )}
    </>
  );
}

function Seen({ title, notes }: { title: string; notes: readonly Observation[] }) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state } = useActivationView();
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {notes.length === 0 && <p className={classes.soft}>{t('notes.none')}</p>}
      <ul className={classes.list}>
        {notes.map((note) => (
          <li key={note.entryId} className={classes.inject}>
            <div className={classes.words}>
              <p className={classes.meta}>
                <StatusMark tone={tones[note.kind]}>{t(`notes.kinds.${note.kind}`)}</StatusMark>
                <span>{format.dayAndTime(note.at, state.timeZone)}</span>
                <span>{note.saidBy || note.author}</span>
              </p>
              <p className={classes.text}>{note.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
