import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallResult } from '../../../domain/activation/call-results.ts';
import type { PersonThen } from '../../../domain/activation/log-entry.ts';
import { announce } from '../../ui/announce.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { timeOrDay } from '../time-words.ts';
import classes from './my-part.module.css';

const outcomes = ['reached', 'message', 'noAnswer'] as const;
type Outcome = (typeof outcomes)[number];

const tones: Record<CallResult['last']['outcome'], Tone> = {
  reached: 'good',
  received: 'good',
  message: 'warn',
  noAnswer: 'warn',
};

interface CallRowProps {
  person: PersonThen;
  /** For what they are called: their roles, in words. */
  about: string;
  roleId: string | null;
  /** What came of the last call; undefined before the first. */
  last: CallResult['last'] | undefined;
}

/** A person to call: telephones in the order in which to try them, and what came of it with one press. */
export function CallRow({ person, about, roleId, last }: CallRowProps) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state, now, actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);
  const telephones = person.contacts.filter((contact) => contact.kind !== 'email');
  const { name, id: personId } = person;

  async function record(outcome: Outcome): Promise<void> {
    if (busy) return;
    setBusy(true);
    const via = telephones[0]?.value ?? '';
    const written = await actOrTell({ act: 'contact', personName: name, personId, roleId, via, outcome });
    if (written) announce(t('call.written', { name, outcome: t(`call.outcome.${outcome}`) }));
    setBusy(false);
  }

  return (
    <li className={classes.call} data-call data-called={last ? '' : undefined}>
      <div className={classes.who}>
        <span className={classes.soft}>{about}</span>
        <strong>{name}</strong>
        {telephones.length === 0 && <span className={classes.soft}>{t('call.noTelephone')}</span>}
        <ul className={classes.telephones}>
          {telephones.map(({ kind, value }) => (
            <li key={`${kind} ${value}`} data-telephone>
              {value} <span className={classes.soft}>{t(`telephone.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.outcomes}>
        {last && (
          <StatusMark tone={tones[last.outcome]}>
            {t('call.last', {
              outcome: t(`call.outcome.${last.outcome}`),
              at: timeOrDay(last.at, now, state.timeZone, format),
            })}
          </StatusMark>
        )}
        {state.status !== 'closed' && (
          <div className={classes.buttons}>
            {outcomes.map((outcome) => (
              <Button
                key={outcome}
                size="sm"
                px="sm"
                variant="default"
                data-outcome={outcome}
                aria-disabled={busy || undefined}
                aria-label={t('call.mark', { outcome: t(`call.outcome.${outcome}`), name })}
                onClick={() => void record(outcome)}
              >
                {t(`call.outcome.${outcome}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
