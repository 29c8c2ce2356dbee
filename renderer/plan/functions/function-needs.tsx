import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { neededBack } from '../../../domain/resources/needed-back.ts';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { recordIcons } from '../record-icons.tsx';
import { placeOfRecord } from '../record-places.ts';
import { RemovePart } from '../remove-part.tsx';
import { AddNeed } from './add-need.tsx';
import { MeetsNeed } from './meets-need.tsx';
import { targetKinds } from './targets.ts';

type FunctionDetail = DeskOutput<'functions.get'>;
type Need = FunctionDetail['dependencies'][number];

/** What the function depends on, how soon it needs it back, whether that can be met, and the way around without it. */
export function FunctionNeeds({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('plan');
  const readOnly = record.archivedAt !== null;
  return (
    <Section title={t('needs.title')} count={record.dependencies.length}>
      {record.dependencies.length === 0 ? (
        <p className={parts.none}>{t('needs.none')}</p>
      ) : (
        <ul className={parts.lines}>
          {record.dependencies.map((need) => (
            <NeedLine key={need.id} need={need} rtoMinutes={record.rtoMinutes} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && <AddNeed functionId={record.id} taken={record.dependencies.map((d) => d.target.id)} />}
    </Section>
  );
}

interface NeedLineProps {
  need: Need;
  /** Of the function: what counts where the need does not say how soon. */
  rtoMinutes: number | null;
  readOnly: boolean;
}

function NeedLine({ need, rtoMinutes, readOnly }: NeedLineProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const name = format.codeAndName(need.target);
  const within = neededBack(need, rtoMinutes);
  const { kind } = targetKinds[need.targetKind];
  const shared = { kind: 'dependency', record: need, stacked: true } as const;
  return (
    <li className={parts.partLine}>
      <div className={parts.partHead}>
        <span className={parts.partIcon} title={t(`kind.${kind}`)}>
          {recordIcons(kind, 16)}
        </span>
        <Link to={placeOfRecord(kind, need.target.id) ?? '/plan'} className={parts.partName}>
          {name}
        </Link>
        {need.targetArchived ? (
          <StatusMark tone="warn">{t('needs.archived')}</StatusMark>
        ) : need.targetKind === 'application' || need.targetRtoMinutes !== null ? (
          <MeetsNeed
            needMinutes={within?.minutes ?? null}
            canMinutes={need.targetRtoMinutes}
            bridgedMinutes={need.workaroundLastsMinutes}
          />
        ) : null}
        {within?.byRto && (
          <span>
            {t('needs.neededWithin', { time: t('needs.byRto', { time: format.duration(within.minutes) }) })}
          </span>
        )}
        {!readOnly && <RemovePart kind="dependency" id={need.id} label={name} />}
      </div>
      <fieldset className={parts.partFields} style={{ paddingLeft: 24 }} aria-label={name}>
        <RecordField {...shared} field="neededBackMinutes" />
        <RecordField {...shared} field="workaroundLastsMinutes" />
        <RecordField {...shared} field="workaroundEn" />
        <RecordField {...shared} field="workaroundFr" />
      </fieldset>
    </li>
  );
}
