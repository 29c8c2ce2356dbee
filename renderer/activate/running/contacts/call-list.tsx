import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOrder } from '../../../../domain/activation/call-sheet.ts';
import { observeLaidOut } from '../../../ui/observe-laid-out.ts';
import { useActivationView } from '../activation-context.ts';
import { CallDialog } from './call-dialog.tsx';
import type { CallLine, PersonLine } from './call-lines.ts';
import { CallRow } from './call-row.tsx';
import classes from './contacts.module.css';
import { GroupRow } from './group-row.tsx';
import { type CallOutcome, firstWay, outcomes, useCalls } from './use-calls.ts';

const heights = { group: 44, person: 58 } as const;

/** The people of a sheet, of whom only those in sight are drawn. The arrows go from one to the next, a digit says what came of the call. */
export function CallList({ order, lines }: { order: CallOrder; lines: readonly CallLine[] }) {
  const { t } = useTranslation('calls');
  const { state } = useActivationView();
  const scroller = useRef<HTMLElement>(null);
  const { active, way, choose, chooseWay, wantsFocus } = useActiveLine(lines);
  const [noted, setNoted] = useState<{ line: PersonLine; way: number } | null>(null);
  const write = useCalls();
  const canCall = state.status !== 'closed';
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.type ?? 'person'],
    getItemKey: (index) => lines[index]?.key ?? index,
    measureElement: (element) =>
      element.getBoundingClientRect().height ||
      heights[lines[Number(element.getAttribute('data-index'))]?.type ?? 'person'],
    overscan: 8,
    observeElementRect: observeLaidOut,
    initialRect: { width: 500, height: 700 },
  });
  const activeIndex = lines.findIndex(({ key }) => key === active?.key);

  useEffect(() => {
    if (!wantsFocus.current || activeIndex < 0) return;
    virtual.scrollToIndex(activeIndex, { align: 'auto' });
    const button = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${activeIndex}"] [data-person]`,
    );
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  async function log(line: PersonLine, outcome: CallOutcome): Promise<void> {
    const people = lines.filter((each) => each.type === 'person');
    const next = people[people.findIndex(({ key }) => key === line.key) + 1];
    const other = line.entry.person.contacts.findIndex(({ kind }, i) => i > way && kind !== 'email');
    if (!(await write(line, way, outcome))) return;
    if (outcome === 'noAnswer' && other >= 0) chooseWay(other);
    else if (next) choose(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !active) return;
    const digit = canCall ? outcomes[Number(event.key) - 1] : undefined;
    const ways = active.entry.person.contacts.length;
    if (digit !== undefined) void log(active, digit);
    else if (event.key === 'ArrowDown') choose(neighbour(lines, activeIndex, 1));
    else if (event.key === 'ArrowUp') choose(neighbour(lines, activeIndex, -1));
    else if (event.key === 'ArrowRight') chooseWay(Math.min(way + 1, ways - 1));
    else if (event.key === 'ArrowLeft') chooseWay(Math.max(way - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section ref={scroller} className={classes.scroll} aria-label={t('list')}>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={line.key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.type === 'group' ? (
                <GroupRow group={line.group} order={order} reached={line.reached} />
              ) : (
                <CallRow
                  line={line}
                  isActive={line.key === active?.key}
                  way={way}
                  onChoose={() => choose(line)}
                  onWay={chooseWay}
                  onOutcome={canCall ? (outcome) => void log(line, outcome) : null}
                  onNote={() => setNoted({ line, way })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {noted && <CallDialog {...noted} onClose={() => setNoted(null)} />}
    </section>
  );
}

function neighbour(lines: readonly CallLine[], from: number, step: 1 | -1): PersonLine | undefined {
  for (let i = from + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i];
    if (line?.type === 'person') return line;
  }
  return undefined;
}

/** The person who is being called: the one that was chosen, or where they have gone from the list the one in their place. */
function useActiveLine(lines: readonly CallLine[]) {
  const wantsFocus = useRef(false);
  const [chosen, setChosen] = useState<{ key: string; way: number } | null>(null);
  const active =
    lines.find((line): line is PersonLine => line.type === 'person' && line.key === chosen?.key) ??
    lines.find((line): line is PersonLine => line.type === 'person');
  return {
    active,
    way: active && active.key === chosen?.key ? chosen.way : active ? firstWay(active) : 0,
    wantsFocus,
    choose: (line: PersonLine | undefined) => {
      if (!line) return;
      wantsFocus.current = true;
      setChosen({ key: line.key, way: firstWay(line) });
    },
    chooseWay: (way: number) => {
      if (active) setChosen({ key: active.key, way });
    },
  };
}
