import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { DeskOutput } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivation } from '../activation-log.ts';
import classes from './copies.module.css';
import { useDisputeWords } from './dispute-words.ts';

type Disputes = DeskOutput<'activations.compareCopy'>['disputes'];

/** What this computer and the copy say differently, side by side. */
export function CopyDisputes({ activationId, disputes }: { activationId: string; disputes: Disputes }) {
  const activation = useActivation(activationId);
  return <Shown query={activation}>{(state) => <Table state={state} disputes={disputes} />}</Shown>;
}

function Table({ state, disputes }: { state: ActivationState; disputes: Disputes }) {
  const { t } = useTranslation('copies');
  const words = useDisputeWords(state);
  const known = new Set(state.log.map((e) => e.id));
  return (
    <table className={classes.table}>
      <caption>{t('compare.disputes', { count: disputes.length })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.here')}</th>
          <th scope="col">{t('compare.there')}</th>
        </tr>
      </thead>
      <tbody>
        {disputes.map(({ about, entries }) => (
          <tr key={`${about.kind} ${about.key}`}>
            <th scope="row">{words.about(about)}</th>
            <Said entry={entries.find((e) => known.has(e.id))} state={state} />
            <Said entry={entries.find((e) => !known.has(e.id))} state={state} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({
  entry,
  state,
}: {
  entry: Disputes[number]['entries'][number] | undefined;
  state: ActivationState;
}) {
  const format = useFormat();
  const words = useDisputeWords(state);
  if (!entry) return <td />;
  const { said } = words.of(entry);
  return (
    <td>
      {said}
      <div className={classes.soft}>
        {entry.author}, {format.dateTime(entry.eventAt, state.timeZone)}
      </div>
    </td>
  );
}
