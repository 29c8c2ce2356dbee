import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import { Entry } from './log-entry.tsx';

interface LogEntriesProps {
  entries: readonly LogEntry[];
  canCorrect: (entry: LogEntry) => boolean;
}

/** A few entries, such as those of one task: all of them are drawn. */
export function LogEntries({ entries, canCorrect }: LogEntriesProps) {
  const { state } = useActivationView();
  const format = useFormat();
  const dayOf = (entry: LogEntry) => format.day(entry.eventAt, state.timeZone);
  return (
    <ol className={classes.entries} reversed>
      {entries.map((entry, i) => {
        const before = entries[i - 1];
        const day = dayOf(entry);
        return (
          <li key={entry.id} className={classes.entry} value={entry.seq}>
            {(!before || dayOf(before) !== day) && <div className={classes.day}>{day}</div>}
            <Entry entry={entry} canCorrect={canCorrect(entry)} />
          </li>
        );
      })}
    </ol>
  );
}
