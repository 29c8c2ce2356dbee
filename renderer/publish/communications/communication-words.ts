import { useTranslation } from 'react-i18next';
import { dueWords } from '../../activate/time-words.ts';
import { useOffsetWords } from '../../plan/checklists/when-words.ts';
import type { Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { DatedCommunication, ListedCommunication } from './communication.ts';

export const stateTones: Record<DatedCommunication['state'], Tone> = {
  ...{ late: 'bad', today: 'warn', later: 'plain', waiting: 'plain', done: 'good', cancelled: 'plain' },
};

export interface CommunicationWords {
  title(line: ListedCommunication): string;
  /** When the plan has it: "T + 30 min", or a date; empty while nobody has said. */
  planned(line: ListedCommunication, timeZone: string): string;
  /** How it stands: "in 25 min", "done", "waits for an activation". */
  state(dated: DatedCommunication): string;
}

/** What the lines of the communication plan say of themselves. */
export function useCommunicationWords(): CommunicationWords {
  const { t } = useTranslation('communications');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const offset = useOffsetWords();
  return {
    title: ({ titleEn, titleFr }) => format.text(titleEn, titleFr),
    planned: ({ anchor, offsetMinutes, dueAt }, timeZone) => {
      if (anchor !== 'calendar') return offset(anchor, offsetMinutes ?? 0);
      return dueAt === null ? '' : format.dateTime(dueAt, timeZone);
    },
    state: ({ state, time, line, now }) => {
      if (state === 'waiting') return t(`waiting.${line.anchor}`);
      if (time.dueAt === null || state === 'done' || state === 'cancelled') return t(`state.${state}`);
      return dueWords(time.dueAt, now, said);
    },
  };
}
