import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** How many, after the title. */
  count?: number;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a thing, under a heading of its own. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
          {count !== undefined && <span className={classes.count}> {count}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Fields in two columns where there is room: English beside French. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
