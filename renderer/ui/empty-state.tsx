import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What belongs here, in a sentence or two. */
  text: string;
  /** The ways to fill it. */
  children?: ReactNode;
}

/** An empty place is a start: it says what belongs there and how to fill it. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  );
}
