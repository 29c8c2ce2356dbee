import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedNextReport } from '../../../domain/activation/next-report.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ActDialog } from '../running/dialogs/act-dialog.tsx';
import { InstantInput } from '../when-fields.tsx';
import classes from './reports.module.css';
import { useDraftDocument } from './use-draft-document.ts';

const forms = ['executive', 'tactical'] as const;
const hours = [1, 2, 4, 8] as const;

/** Which form, drawn at what time, and by when the next is promised. */
export function DraftReportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('learning');
  const { state, now } = useActivationView();
  const { draft } = useDraftDocument();
  const [form, setForm] = useState<(typeof forms)[number]>('executive');
  const [moment, setMoment] = useState<'now' | 'earlier'>('now');
  const [asOf, setAsOf] = useState<string | null>(now);
  const [next, setNext] = useState<string | null>(proposedNextReport(state, now) ?? now);
  const [start, setStart] = useState({ at: next ?? now, turn: 0 });
  const [missing, setMissing] = useState(false);
  const isEarlier = moment === 'earlier';
  const isWrong = isEarlier && (asOf === null || asOf > now || asOf < state.declaredAt);

  async function confirm(): Promise<boolean> {
    setMissing(isWrong || next === null);
    if (isWrong || next === null) return false;
    const drawn = isEarlier ? asOf : null;
    return await draft({
      ...{ kind: 'situation-report', activationId: state.id, form },
      ...{ asOf: drawn, nextUpdateAt: next },
    });
  }

  /** The field starts again from the time that was chosen. */
  function promise(count: number): void {
    const at = new Date(Date.parse(now) + count * 3_600_000).toISOString();
    setNext(at);
    setStart(({ turn }) => ({ at, turn: turn + 1 }));
  }

  return (
    <ActDialog
      title={t('report.dialog.title')}
      confirm={t('report.dialog.confirm')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Radio.Group
        label={t('report.dialog.form')}
        value={form}
        onChange={(value) => setForm(forms.find((each) => each === value) ?? 'executive')}
      >
        <Stack gap={6} mt={6}>
          {forms.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`report.form.${each}`)}
              description={t(`report.formText.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('report.dialog.asOf')}
        value={moment}
        onChange={(value) => setMoment(value === 'earlier' ? 'earlier' : 'now')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="now" label={t('report.dialog.atIssue')} />
          <Radio value="earlier" label={t('report.dialog.earlier')} />
        </Stack>
      </Radio.Group>
      {isEarlier && (
        <InstantInput
          label={t('report.dialog.asOfTime')}
          timeZone={state.timeZone}
          start={now}
          onChange={setAsOf}
        />
      )}
      {missing && isWrong && (
        <p className={classes.wrong} role="alert">
          {t('report.dialog.asOfWrong')}
        </p>
      )}
      <InstantInput
        key={start.turn}
        label={t('report.dialog.next')}
        timeZone={state.timeZone}
        start={start.at}
        onChange={setNext}
      />
      <div className={classes.chips}>
        {hours.map((count) => (
          <button key={count} type="button" onClick={() => promise(count)}>
            {t('report.dialog.inHours', { count })}
          </button>
        ))}
      </div>
    </ActDialog>
  );
}
