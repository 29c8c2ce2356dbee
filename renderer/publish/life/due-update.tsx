import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dueWords } from '../../activate/time-words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

const soonMinutes = 30;

/** How long there is until a promised update, or how late it is. @param now by the clock that the promise was made by */
export function DueUpdate({ dueAt, now }: { dueAt: string; now: string }) {
  const { t } = useTranslation('activate');
  const minutes = (Date.parse(dueAt) - Date.parse(now)) / 60_000;
  const tone = minutes < 0 ? 'bad' : minutes <= soonMinutes ? 'warn' : 'plain';
  return (
    <StatusMark tone={tone} icon={<IconClockHour4 size={13} aria-hidden />}>
      {dueWords(dueAt, now, t)}
    </StatusMark>
  );
}
