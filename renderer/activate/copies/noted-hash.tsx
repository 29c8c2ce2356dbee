import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryName } from '../../../domain/activation/entry-name.ts';
import { findNoted } from '../../../domain/activation/noted-hash.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';

/** Holds a fingerprint that somebody noted or was told against the log: the one proof that its end was not cut off. */
export function NotedHash() {
  const { t } = useTranslation('copies');
  const [noted, setNoted] = useState('');
  return (
    <div>
      <TextInput
        label={t('noted.label')}
        description={t('noted.hint')}
        value={noted}
        onChange={(e) => setNoted(e.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <div role="status">{noted.trim() !== '' && <Found noted={noted} />}</div>
    </div>
  );
}

function Found({ noted }: { noted: string }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const { state } = useActivationView();
  const found = findNoted(
    state.log.map((e) => e.hash),
    noted,
  );
  if (found === 'unreadable') return <StatusMark>{t('noted.unreadable')}</StatusMark>;
  if (found === 'missing') return <StatusMark tone="bad">{t('noted.missing')}</StatusMark>;
  const entry = state.log[found];
  if (!entry || entry === state.log.at(-1)) return <StatusMark tone="good">{t('noted.last')}</StatusMark>;
  const { author: name, eventAt } = entry;
  const at = format.dateTime(eventAt, state.timeZone);
  return <StatusMark tone="good">{t('noted.earlier', { seq: entryName(entry), name, at })}</StatusMark>;
}
