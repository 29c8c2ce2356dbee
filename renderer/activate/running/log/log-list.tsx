import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeCorrected } from '../../../../domain/activation/act-on-entry.ts';
import { asItStands } from '../../../../domain/activation/corrections.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { observeLaidOut } from '../../../ui/observe-laid-out.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import { Entry } from './log-entry.tsx';

interface LogListProps {
  /** In log order, or in the order of what happened. */
  entries: readonly LogEntry[];
  latestFirst: boolean;
  label: string;
  showsHashes?: boolean;
}

const usualHeight = 72;

/** The log, of which only what is in sight is drawn: a response of weeks has as many entries as it has. */
export function LogList({ entries, latestFirst, label, showsHashes = false }: LogListProps) {
  const { t } = useTranslation('log');
  const { state } = useActivationView();
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  const at = (index: number) => entries[latestFirst ? entries.length - 1 - index : index];
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => at(index)?.id ?? index,
    measureElement: (row) => row.getBoundingClientRect().height || usualHeight,
    overscan: 8,
    observeElementRect: observeLaidOut,
    initialRect: { width: 600, height: 800 },
  });
  useStayWhileRead(scroller, virtual, latestFirst ? entries.length : 0);
  const isClosed = state.status === 'closed';
  const dayOf = (entry: LogEntry | undefined) =>
    entry && format.day(asItStands(state, entry).eventAt, state.timeZone);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section ref={scroller} className={classes.scroll} tabIndex={0} aria-label={label}>
      {entries.length === 0 && <p className={classes.soft}>{t('list.none')}</p>}
      <ol className={classes.entries} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = at(item.index);
          if (!entry) return null;
          const day = dayOf(entry);
          return (
            <li
              key={entry.id}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.row}
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {(item.index === 0 || dayOf(at(item.index - 1)) !== day) && (
                <div className={classes.day}>{day}</div>
              )}
              <Entry
                entry={entry}
                canCorrect={!isClosed && canBeCorrected(state, entry)}
                showsHash={showsHashes}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** More than this is no news, but another part of the log. */
const mostAtOnce = 20;

/** New entries come above what is being read further down: what is read stays where it is. */
function useStayWhileRead(
  scroller: { current: HTMLElement | null },
  virtual: Virtualizer<HTMLElement, HTMLLIElement>,
  count: number,
): void {
  const before = useRef(count);
  useLayoutEffect(() => {
    const added = count - before.current;
    before.current = count;
    const top = scroller.current?.scrollTop ?? 0;
    if (added <= 0 || added > mostAtOnce || top < usualHeight) return;
    const moved = virtual.measurementsCache[added]?.start ?? added * usualHeight;
    virtual.scrollToOffset(top + moved, { align: 'start' });
  }, [count, scroller, virtual]);
}
