import { useTranslation } from 'react-i18next';
import { impliedMtpd } from '../../../domain/functions/implied-mtpd.ts';
import { computedTier, isTierOverridden, tierLimits } from '../../../domain/functions/tier.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import classes from './function-thing.module.css';
import { RecoveryScale } from './recovery-scale.tsx';

type FunctionDetail = DeskOutput<'functions.get'>;

/** How soon the function must be back and how much of it; the tier that follows, and why another one was chosen. */
export function RecoveryTargets({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const shared = { kind: 'criticalFunction', record } as const;
  const { rtoMinutes, mtpdMinutes } = record;
  const late = rtoMinutes !== null && mtpdMinutes !== null && rtoMinutes > mtpdMinutes;
  const organisation = useCall('organisation.get', {}).data;
  const implied = organisation ? impliedMtpd(record.ratings, organisation) : null;
  const words = { rto: format.duration(rtoMinutes), mtpd: format.duration(mtpdMinutes) };
  return (
    <Section title={t('section.recovery')}>
      <RecoveryScale rtoMinutes={rtoMinutes} mtpdMinutes={mtpdMinutes} />
      <Pair>
        <RecordField
          {...shared}
          field="rtoMinutes"
          hint={late && <span className={classes.bad}>{t('plan:function.rtoPastMtpd', words)}</span>}
        />
        <TierField record={record} />
        <RecordField
          {...shared}
          field="mtpdMinutes"
          hint={
            implied !== null &&
            mtpdMinutes !== null &&
            mtpdMinutes > implied.minutes && (
              <span className={classes.bad}>
                {t('implied.atField', { time: format.duration(implied.minutes) })}
              </span>
            )
          }
        />
        <div />
        <TierReason record={record} />
        <RecordField {...shared} field="rpoMinutes" />
        <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
        <RecordField {...shared} field="mbcoPercent" />
        <RecordField {...shared} field="unitId" chosen={record.unit} />
        <RecordField {...shared} field="mbcoWordsEn" />
        <RecordField {...shared} field="mbcoWordsFr" />
      </Pair>
    </Section>
  );
}

/** Why the tier is not the one that follows, in both languages; nothing where it is and nobody said more. */
function TierReason({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const isSaid = record.tierReasonEn !== '' || record.tierReasonFr !== '';
  const isOverridden = isTierOverridden(record);
  if (!isOverridden && !isSaid) return null;
  const shared = { kind: 'criticalFunction', record } as const;
  const hint = isOverridden && !isSaid && <span className={classes.advice}>{t('tier.sayWhy')}</span>;
  return (
    <>
      <RecordField {...shared} field="tierReasonEn" hint={hint} />
      <RecordField {...shared} field="tierReasonFr" />
    </>
  );
}

function TierField({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const computed = computedTier(record);
  const limit = tierLimits.find((l) => l.tier === computed);
  const beyond = tierLimits.at(-2)?.withinMinutes ?? 0;
  const within =
    limit && Number.isFinite(limit.withinMinutes)
      ? t('tier.within', { tier: computed, time: format.duration(limit.withinMinutes) })
      : t('tier.beyond', { tier: computed, time: format.duration(beyond) });
  return (
    <RecordField
      kind="criticalFunction"
      record={record}
      field="tier"
      placeholder={computed === null ? undefined : t('tier.follows', { tier: computed })}
      hint={computed === null ? t('tier.unknown') : within}
    />
  );
}
