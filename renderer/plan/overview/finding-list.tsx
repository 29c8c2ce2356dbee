import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import classes from './overview.module.css';

interface FindingListProps {
  title: string;
  /** Why it matters. */
  text: string;
  /** What is said when nothing is wrong. */
  none: string;
  /** What is said when there is nothing that could be wrong. */
  nothing?: string | null;
  count: number;
  more?: ReactNode;
  children: ReactNode;
}

/** One thing that can be wrong, and where it is. */
export function FindingList({ title, text, none, nothing, count, more, children }: FindingListProps) {
  const id = useId();
  return (
    <section className={classes.finding} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
        {count > 0 && <span className={classes.findingCount}>{count}</span>}
      </h2>
      <p className={classes.lead}>{text}</p>
      {nothing ? (
        <p className={classes.lead}>{nothing}</p>
      ) : count === 0 ? (
        <p className={classes.fine}>
          <IconCircleCheck size={17} aria-hidden />
          {none}
        </p>
      ) : (
        <ul className={classes.findingItems}>{children}</ul>
      )}
      {more && <p className={classes.more}>{more}</p>}
    </section>
  );
}

export function Finding({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className={classes.findingItem}>
        <span className={classes.findingTitle}>{title}</span>
        {children}
      </Link>
    </li>
  );
}
