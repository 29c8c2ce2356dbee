import { Autocomplete, Chip, Group, TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLateEntry } from '../../../../domain/activation/act.ts';
import { minutesBetween } from '../../../../domain/activation/activation-clock.ts';
import { type DraftProblems, happenedAt } from '../../../../domain/activation/entry-draft.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { stretch } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import type { DraftInHand } from './use-entry-draft.ts';

interface FieldsProps extends DraftInHand {
  problems: DraftProblems;
}

const outcomes = ['reached', 'message', 'noAnswer', 'received'] as const;

/** With whom, and how it went. */
export function CallFields({ draft, change, problems, people }: FieldsProps & { people: readonly string[] }) {
  const { t } = useTranslation('log');
  const { t: said } = useTranslation('activate');
  return (
    <div className={classes.call}>
      <Autocomplete
        label={t('entry.person')}
        data={[...people]}
        limit={12}
        value={draft.personName}
        maxLength={200}
        required
        error={problems.personName && t('problem.person')}
        onChange={(personName) => change({ personName })}
      />
      <fieldset className={classes.outcome} data-problem={problems.outcome && true}>
        <legend>{said('call.outcome')}</legend>
        <Chip.Group
          value={draft.outcome}
          onChange={(value) => change({ outcome: outcomes.find((o) => o === value) ?? null })}
        >
          <Group gap={6}>
            {outcomes.map((outcome) => (
              <Chip key={outcome} size="xs" value={outcome}>
                {said(`call.outcomes.${outcome}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {problems.outcome && (
          <p className={classes.problem} role="alert">
            {t('problem.outcome')}
          </p>
        )}
      </fieldset>
    </div>
  );
}

/** Why it was decided: a decision without its reason is not written. */
export function ReasonField({ draft, change, problems }: FieldsProps) {
  const { t: said } = useTranslation('activate');
  return (
    <TextInput
      label={said('log.reason')}
      value={draft.reason}
      required
      error={problems.reason && said('dialog.reasonMissing')}
      onChange={(event) => change({ reason: event.currentTarget.value })}
    />
  );
}

/** When it happened, as people type it; empty is now. Beside it how it was understood. */
export function WhenField({
  draft,
  change,
  problems,
  input,
}: FieldsProps & { input: Ref<HTMLInputElement> }) {
  const { t } = useTranslation('log');
  const id = useId();
  const { state, now } = useActivationView();
  const happened = happenedAt(draft, { now, timeZone: state.timeZone });
  const problem = problems.when && 'problem' in happened ? happened.problem : null;
  return (
    <div className={classes.when}>
      <label htmlFor={id}>{t('when.label')}</label>
      <TextInput
        ref={input}
        id={id}
        size="xs"
        w={150}
        placeholder={t('when.placeholder')}
        value={draft.when}
        autoComplete="off"
        maxLength={400}
        error={problem !== null}
        aria-describedby={`${id}-understood`}
        onChange={(event) => change({ when: event.currentTarget.value })}
      />
      <span
        id={`${id}-understood`}
        className={problem ? classes.problem : classes.soft}
        role={problem ? 'alert' : undefined}
      >
        {problem ? t(`when.problem.${problem}`) : <Understood draft={draft} />}
      </span>
    </div>
  );
}

/** What is late says why. */
export function LateField({ draft, change, problems }: FieldsProps) {
  const { t: said } = useTranslation('activate');
  const { state, now } = useActivationView();
  const happened = happenedAt(draft, { now, timeZone: state.timeZone });
  if ('problem' in happened || happened.at === null || !isLateEntry(happened.at, now)) return null;
  return (
    <TextInput
      size="xs"
      label={said('when.lateReason')}
      value={draft.lateReason}
      required
      error={problems.lateReason && said('dialog.reasonMissing')}
      onChange={(event) => change({ lateReason: event.currentTarget.value })}
    />
  );
}

/** The time as it was understood, so that a slip is seen before it is in the record. */
function Understood({ draft }: Pick<FieldsProps, 'draft'>): ReactNode {
  const { t } = useTranslation('log');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const happened = happenedAt(draft, { now, timeZone: state.timeZone });
  if ('problem' in happened || (happened.at === null && draft.when.trim() === '')) return t('when.example');
  if (happened.at === null) return t('when.now');
  const at = format.dayAndTime(happened.at, state.timeZone);
  if (draft.when.trim() === '') return t('when.begun', { at });
  const ago = said('time.ago', { stretch: stretch(minutesBetween(happened.at, now), said) });
  return [`${at} (${ago})`, happened.cameTwice && t('when.cameTwice')].filter(Boolean).join('. ');
}
