import { useTranslation } from 'react-i18next';
import { parseDuration } from '../../../domain/time/duration.ts';
import { useFormat } from '../use-format.ts';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { type Parsed, useDraft } from './use-draft.ts';

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
  const { duration } = useFormat();
  return (
    <TypedField
      {...props}
      example={t('field.durationExample')}
      format={duration}
      understood={duration}
      parse={(text) => {
        if (text.trim() === '') return { value: null };
        if (/^\s*[-−–]\s*\d/.test(text)) return { problem: t('field.negativeDuration') };
        const minutes = parseDuration(text);
        if (minutes === undefined) return { problem: t('field.notDuration') };
        return minutes > 5_256_000 ? { problem: t('field.durationTooLong') } : { value: minutes };
      }}
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

/** "1,200" is a thousand and two hundred in English; "1,2" and the French "1 200,5" have a decimal comma. */
function plainNumber(text: string, language: 'en' | 'fr'): string {
  const tight = text.replace(/[\s\u00a0\u202f%]/g, '');
  const ungrouped = language === 'en' ? tight.replace(/,(?=\d{3}(?!\d))/g, '') : tight;
  return ungrouped.replace(',', '.');
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
  const { t } = useTranslation('common');
  const format = useFormat();
  const shown = (value: number | null) => {
    if (value === null) return '';
    return percent ? format.percent(value) : format.number(value);
  };
  return (
    <TypedField
      {...props}
      inputMode={whole ? 'numeric' : 'decimal'}
      format={shown}
      parse={(text) => {
        const clean = plainNumber(text, format.language);
        if (clean === '') return required ? { problem: t('field.required') } : { value: null };
        const value = Number(clean);
        const range = { min: format.number(min), max: format.number(max) };
        if (!/^-?\d*\.?\d+$/.test(clean) || (whole && !Number.isInteger(value)))
          return { problem: t(whole ? 'field.notWhole' : 'field.notNumber', range) };
        if (value < min || value > max) return { problem: t('field.outOfRange', range) };
        return { value };
      }}
    />
  );
}
