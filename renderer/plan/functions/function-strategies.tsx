import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { planningHorizonOf, strategyProblems } from '../../../domain/functions/strategy-check.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { AddStrategy } from './add-strategy.tsx';
import classes from './function-strategies.module.css';

type FunctionDetail = DeskOutput<'functions.get'>;
type Strategy = FunctionDetail['strategies'][number];

/** How the function goes on when something is lost: what is done, how soon, for how long, and how much it gives. */
export function FunctionStrategies({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const organisation = useCall('organisation.get', {});
  const horizonOf = (scenario: Strategy['scenario']) =>
    organisation.data ? planningHorizonOf(scenario, organisation.data) : 0;
  return (
    <Section title={t('section.strategies')} count={record.strategies.length}>
      {record.strategies.length === 0 ? (
        <p className={parts.none}>{t('strategy.none')}</p>
      ) : (
        <ul className={parts.lines}>
          {record.strategies.map((strategy) => (
            <StrategyLine
              key={strategy.id}
              strategy={strategy}
              record={record}
              horizonDays={horizonOf(strategy.scenario)}
            />
          ))}
        </ul>
      )}
      {record.archivedAt === null && <AddStrategy functionId={record.id} />}
    </Section>
  );
}

interface StrategyLineProps {
  strategy: Strategy;
  record: FunctionDetail;
  horizonDays: number;
}

function StrategyLine({ strategy, record, horizonDays }: StrategyLineProps) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const name = format.text(strategy.textEn, strategy.textFr);
  const shared = { kind: 'strategy', record: { ...strategy, archivedAt: record.archivedAt } } as const;
  return (
    <li className={parts.partLine}>
      <fieldset aria-label={name}>
        <div className={classes.head}>
          <RecordField {...shared} field="scenario" hideLabel />
          {record.archivedAt === null && <RemovePart kind="strategy" id={strategy.id} label={name} />}
        </div>
        <div className={classes.texts}>
          <RecordField {...shared} field="textEn" stacked />
          <RecordField {...shared} field="textFr" stacked />
        </div>
        <div className={classes.numbers}>
          <RecordField {...shared} field="readyMinutes" stacked />
          <RecordField {...shared} field="lastsMinutes" stacked placeholder={t('strategy.forGood')} />
          <RecordField {...shared} field="capacityPercent" stacked />
        </div>
        <Judgement strategy={strategy} record={record} horizonDays={horizonDays} />
      </fieldset>
    </li>
  );
}

/** What the strategy does not do for its function; that it does what it must, once all of it is stated. */
function Judgement({ strategy, record, horizonDays }: StrategyLineProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { rtoMinutes, mbcoPercent } = record;
  const problems = strategyProblems(strategy, { rtoMinutes, mbcoPercent, planningHorizonDays: horizonDays });
  const stated = strategy.readyMinutes !== null && strategy.capacityPercent !== null;
  const words = {
    rto: format.duration(rtoMinutes),
    horizon: format.duration(horizonDays * 1440),
    mbco: format.percent(mbcoPercent ?? 0),
  };
  return (
    <span className={classes.marks}>
      {problems.map((problem) => (
        <StatusMark key={problem} tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
          {t(`strategy.${problem}`, words)}
        </StatusMark>
      ))}
      {problems.length === 0 && stated && rtoMinutes !== null && (
        <StatusMark tone="good" icon={<IconCheck size={13} stroke={2.5} aria-hidden />}>
          {t('strategy.holds')}
        </StatusMark>
      )}
    </span>
  );
}
