import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import classes from './place-heading.module.css';

interface PlaceHeadingProps {
  /** What the window is called while this is shown, and the heading when there are no children. */
  title: string;
  /** A code or a kind, before the heading. */
  above?: ReactNode;
  children?: ReactNode;
  /** At the right: what can be done here. */
  actions?: ReactNode;
}

/**
 * The heading of a place: the only h1. It takes the focus when the place is come to, so that people who do not see the
 * screen are told where they are; `state: { keepFocus: true }` of a navigation leaves the focus where it is.
 */
export function PlaceHeading({ title, above, children, actions }: PlaceHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, state } = useLocation();
  const keepsFocus = isRecord(state) && state.keepFocus === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival counts, also at the same place
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus({ preventScroll: true });
  }, [key, keepsFocus]);
  useEffect(() => {
    document.title = `${title} – Holdfast`;
  }, [title]);
  return (
    <div className={classes.bar}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 id="place-heading" ref={heading} tabIndex={-1} className={classes.heading} data-place-heading>
          {children ?? title}
        </h1>
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
