import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CauseNode, causeTree } from '../../../domain/take-away/cause-chain.ts';
import {
  afterWords,
  type CauseTeller,
  causeWords,
  linkWords,
  strategyWords,
} from '../../../domain/take-away/cause-words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { FunctionCover } from './function-cover.tsx';
import classes from './take-away.module.css';
import type { Question } from './use-question.ts';
import type { FunctionOutcome, Outcome } from './use-teller.ts';

interface FunctionDetailProps {
  outcome: Outcome;
  selected: FunctionOutcome;
  question: Question;
  teller: CauseTeller;
}

/** Everything about one function: what does what to it, down to what was taken away; what keeps it going; who could cover. */
export function FunctionDetail({ outcome, selected, question, teller }: FunctionDetailProps) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const byId = new Map(outcome.functions.map((f) => [f.functionId, f]));
  const { passesRtoAt, passesMtpdAt, stopsAt, degradedAt } = selected;
  return (
    <>
      <p className={classes.marks}>
        {stopsAt === null ? (
          <StatusMark tone="warn">
            {t('chart.degradedOnly', { at: afterWords(degradedAt ?? 0, teller) })}
          </StatusMark>
        ) : (
          <StatusMark tone="bad">{t('chart.stops', { at: afterWords(stopsAt, teller) })}</StatusMark>
        )}
        {passesRtoAt !== null && (
          <StatusMark tone="warn">{t('chart.passesRto', { at: afterWords(passesRtoAt, teller) })}</StatusMark>
        )}
        {passesMtpdAt !== null && (
          <StatusMark tone="bad">
            {t('chart.passesMtpd', { at: afterWords(passesMtpdAt, teller) })}
          </StatusMark>
        )}
        <Link className={parts.link} to={`/plan/functions/${selected.functionId}`}>
          {t('detail.open')}
        </Link>
      </p>
      <h2 className={classes.subtitle}>{t('detail.why')}</h2>
      <Causes nodes={causeTree(byId, selected.functionId)} teller={teller} />
      {selected.strategies.length > 0 && (
        <>
          <h2 className={classes.subtitle}>{t('detail.strategies')}</h2>
          <ul className={classes.causes}>
            {selected.strategies.map((s) => (
              <li key={s.strategyId}>{strategyWords(s, format.text(s.textEn, s.textFr), teller)}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className={classes.subtitle}>{t('detail.cover')}</h2>
      <FunctionCover
        selected={selected}
        question={question}
        striking={question.takenAway.strikingUnits.some((u) => u.participationPercent > 0)}
        names={outcome.names}
      />
    </>
  );
}

/** A tree of causes: what is behind a cause stands under it. */
function Causes({ nodes, teller }: { nodes: CauseNode[]; teller: CauseTeller }) {
  return (
    <ul className={classes.causes}>
      {nodes.map(({ cause, because }) => (
        <li key={cause.kind === 'dependency' ? cause.dependencyId : cause.requirementId}>
          <span className={classes.effect} data-stops={cause.stopsAt !== null || undefined}>
            {teller.translate(
              cause.stopsAt === null ? 'takeAway:chart.degradedOnly' : 'takeAway:chart.stops',
              {
                at: afterWords(
                  cause.stopsAt ?? (cause.kind === 'dependency' ? cause.awayFrom : cause.leftFrom),
                  teller,
                ),
              },
            )}
          </span>{' '}
          {causeWords(cause, teller)}
          {because.length > 0 && cause.kind === 'dependency' && (
            <ul className={classes.causes}>
              {because.map((node) => (
                <Behind key={keyOf(node)} node={node} functionId={cause.targetId} teller={teller} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Behind({ node, functionId, teller }: { node: CauseNode; functionId: string; teller: CauseTeller }) {
  const { cause, because } = node;
  return (
    <li>
      {linkWords({ functionId, cause }, teller)}
      {because.length > 0 && cause.kind === 'dependency' && (
        <ul className={classes.causes}>
          {because.map((next) => (
            <Behind key={keyOf(next)} node={next} functionId={cause.targetId} teller={teller} />
          ))}
        </ul>
      )}
    </li>
  );
}

function keyOf({ cause }: CauseNode): string {
  return cause.kind === 'dependency' ? cause.dependencyId : cause.requirementId;
}
