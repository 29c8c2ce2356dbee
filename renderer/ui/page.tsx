import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A place without a list: it scrolls as a whole; `narrow` for reading. */
export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={classes.page}>
      <div className={classes.inside} data-narrow={narrow || undefined}>
        {children}
      </div>
    </div>
  );
}
