import type { ReactNode } from 'react';
import classes from './list-and-thing.module.css';

/** A list; and beside it the thing that was opened from it. Where the window is narrow the thing covers the list. */
export function ListAndThing({
  list,
  listLabel,
  thing,
}: {
  list: ReactNode;
  listLabel: string;
  thing: ReactNode | null;
}) {
  return (
    <div className={classes.both} data-open={thing !== null || undefined}>
      <section className={classes.list} aria-label={listLabel}>
        {list}
      </section>
      {thing !== null && <div className={classes.thing}>{thing}</div>}
    </div>
  );
}
