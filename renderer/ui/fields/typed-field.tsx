import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { type Parsed, useDraft } from './use-draft.ts';
import { useTypedValues } from './use-typed-values.ts';

interface TypedFieldProps<V> extends FieldProps<V> {
  format: (value: V) => string;
  parse: (text: string) => Parsed<V>;
  /** What the draft is understood as, said while it is typed. */
  understood?: (value: V) => string;
  /** How it may be typed; shown while the field has the focus. */
  example?: string;
  /** Stands where there is nothing; else that it is not set. */
  placeholder?: string | undefined;
  inputMode?: 'numeric' | 'decimal' | 'text';
}

/** A value that people type as they say it; it is shown how it is understood. */
export function TypedField<V>(props: TypedFieldProps<V>) {
  const { label, value, onSave, format, parse, understood, example, inputMode, readOnly, hint, ...rest } =
    props;
  const { placeholder, ...frame } = rest;
  const { t } = useTranslation('common');
  const field = useDraft({ label, value, onSave, format, parse });
  const parsed = field.draft === null ? null : parse(field.draft);
  const reading = parsed && 'value' in parsed && understood && !field.error ? understood(parsed.value) : '';
  return (
    <FieldFrame
      label={label}
      state={field.state}
      error={field.error}
      hint={reading && reading !== field.draft?.trim() ? `= ${reading}` : hint}
      {...frame}
    >
      {(control) => (
        <input
          type="text"
          className={classes.input}
          placeholder={(field.focused && example) || (placeholder ?? t('field.empty'))}
          readOnly={readOnly}
          inputMode={inputMode}
          autoComplete="off"
          {...field.control}
          {...control}
          onChange={(e) => field.setText(e.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Whole minutes, typed as people say them ("2 days", "1h30") and shown in words. */
export function DurationField(props: FieldProps<number | null> & { placeholder?: string | undefined }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { duration } = useTypedValues();
  return (
    <TypedField
      {...props}
      example={t('field.durationExample')}
      format={format.duration}
      understood={format.duration}
      parse={duration}
    />
  );
}

interface NumberFieldProps extends FieldProps<number | null> {
  min?: number;
  max: number;
  /** Only whole numbers. */
  whole?: boolean;
  required?: boolean;
  percent?: boolean;
  placeholder?: string | undefined;
}

/** A number, typed with a point or a comma. */
export function NumberField({
  min = 0,
  max,
  whole = true,
  required = false,
  percent = false,
  ...props
}: NumberFieldProps) {
  const format = useFormat();
  const { number } = useTypedValues();
  const shown = (value: number | null) => {
    if (value === null) return '';
    return percent ? format.percent(value) : format.number(value);
  };
  return (
    <TypedField
      {...props}
      inputMode={whole ? 'numeric' : 'decimal'}
      format={shown}
      parse={(text) => number(text, { min, max, whole, required })}
    />
  );
}
