import type { ReactNode } from 'react';
import classes from './side-pane.module.css';

/** A part of the screen that scrolls by itself, and can be scrolled with the keyboard. */
export function ScrollPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
