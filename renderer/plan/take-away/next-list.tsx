import { useTranslation } from 'react-i18next';
import { afterWords, type CauseTeller, causeWords } from '../../../domain/take-away/cause-words.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './take-away.module.css';
import type { FunctionOutcome } from './use-teller.ts';

const mostListed = 40;

interface NextListProps {
  functions: FunctionOutcome[];
  teller: CauseTeller;
  onOpen: (functionId: string) => void;
}

/** What stops, in the order of time, each with what stops it. */
export function NextList({ functions, teller, onOpen }: NextListProps) {
  const { t } = useTranslation('takeAway');
  const stopping = functions.filter((f) => f.stopsAt !== null).slice(0, mostListed);
  return (
    <Section title={t('next.title')}>
      {stopping.length === 0 && <p className={classes.soft}>{t('next.none')}</p>}
      <ol className={classes.next}>
        {stopping.map((f) => (
          <li key={f.functionId}>
            <button type="button" className={classes.event} onClick={() => onOpen(f.functionId)}>
              <span className={classes.when}>{f.stopsAt !== null && afterWords(f.stopsAt, teller)}</span>
              <span className={classes.eventBody}>
                <span className={classes.eventName}>{teller.name(f.functionId)}</span>
                <span className={classes.soft}>{f.causes[0] && causeWords(f.causes[0], teller)}</span>
                {f.passesMtpdAt !== null && (
                  <span>
                    <StatusMark tone="bad">
                      {t('chart.passesMtpd', { at: afterWords(f.passesMtpdAt, teller) })}
                    </StatusMark>
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
