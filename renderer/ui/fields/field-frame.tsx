import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Abbreviated } from '../abbreviated.tsx';
import classes from './field-frame.module.css';
import type { SaveState } from './use-saving.ts';

/** What every field in place is given. */
export interface FieldProps<V> {
  label: string;
  value: V;
  /** Stores the value; what it throws is told at the field. */
  onSave: (value: V) => Promise<unknown>;
  /** A sentence under the field. */
  hint?: ReactNode;
  /** The label is there for those who listen, and not drawn. */
  hideLabel?: boolean;
  /** The label stands above the field and not beside it. */
  stacked?: boolean;
  readOnly?: boolean;
}

export interface ControlProps {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FrameProps extends Pick<FieldProps<unknown>, 'label' | 'hint' | 'hideLabel' | 'stacked'> {
  state: SaveState;
  error: string | null;
  /** The control is a group of controls, named by the label. */
  group?: boolean;
  /** A button after the control. */
  after?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** Label, control, what is wrong with it, and a sign when it has been stored. */
export function FieldFrame({
  label,
  hint,
  hideLabel,
  stacked,
  state,
  error,
  group,
  after,
  children,
}: FrameProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    ...(error !== null && { 'aria-invalid': true }),
    ...(described !== '' && { 'aria-describedby': described }),
  };
  const Label = group ? 'span' : 'label';
  const labelled = (
    <Label className={classes.label} id={`${id}-label`} {...(!group && { htmlFor: id })}>
      <Abbreviated>{label}</Abbreviated>
    </Label>
  );
  return (
    <div
      className={classes.field}
      data-field
      data-stacked={stacked || undefined}
      data-bare={hideLabel || undefined}
    >
      {hideLabel ? <VisuallyHidden>{labelled}</VisuallyHidden> : labelled}
      <div className={classes.body} data-body>
        <div className={classes.line} {...(group && { role: 'group', 'aria-labelledby': `${id}-label` })}>
          <div className={classes.control}>{children(control)}</div>
          {after}
          <span
            className={classes.saved}
            data-on={state === 'saved' || undefined}
            aria-hidden
            title={t('field.saved')}
          >
            <IconCheck size={14} stroke={2.5} />
          </span>
        </div>
        {error !== null && (
          <p id={errorId} className={classes.error} role="alert">
            {error}
          </p>
        )}
        {hint && (
          <p id={hintId} className={classes.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
