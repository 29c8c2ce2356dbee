import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../../domain/activation/needs.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { dueWords, timeOrDay } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './functions.module.css';

const shown = 2;

/** What a function needs that is out, down to what began it, and by when it needs that back. */
export function ThreatLines({ threats, isDown }: { threats: readonly Threat[]; isDown: boolean }) {
  const { t } = useTranslation('recovery');
  if (threats.length === 0) return null;
  return (
    <div className={classes.threats}>
      <StatusMark tone="warn">{t(isDown ? 'threat.missing' : 'threat.title')}</StatusMark>
      <ul>
        {threats.slice(0, shown).map((threat) => (
          <ThreatLine key={threat.chain.join(' ')} threat={threat} />
        ))}
        {threats.length > shown && <li>{t('threat.more', { count: threats.length - shown })}</li>}
      </ul>
    </div>
  );
}

function ThreatLine({ threat }: { threat: Threat }) {
  const { t } = useTranslation('recovery');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const when = (instant: string) => timeOrDay(instant, now, state.timeZone, format);
  const names = threat.chain.flatMap((id) => state.resources.get(id) ?? state.functions.get(id) ?? []);
  const chain = names.map(format.codeAndName).join(t('threat.whichNeeds'));
  const { neededBackAt, cause, since } = threat;
  return (
    <li>
      {t(`threat.${cause}`, { chain, at: when(since) })}
      <br />
      {neededBackAt === null && t('threat.notSaid')}
      {neededBackAt !== null && neededBackAt < now && (
        <strong className={classes.bad}>{t('threat.wasNeeded', { at: when(neededBackAt) })}</strong>
      )}
      {neededBackAt !== null && neededBackAt >= now && (
        <strong>
          {t('threat.backBy', { at: when(neededBackAt), due: dueWords(neededBackAt, now, said) })}
        </strong>
      )}
    </li>
  );
}
