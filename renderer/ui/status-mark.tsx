import type { ReactNode } from 'react';
import { Abbreviated } from './abbreviated.tsx';
import classes from './status-mark.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

/** A few words with the colour of a state. The words carry the meaning, the colour only helps. */
export function StatusMark({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {icon}
      {typeof children === 'string' ? <Abbreviated>{children}</Abbreviated> : children}
    </span>
  );
}
