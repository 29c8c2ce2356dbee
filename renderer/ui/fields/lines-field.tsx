import { useTranslation } from 'react-i18next';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useDraft } from './use-draft.ts';

interface LinesFieldProps extends FieldProps<string[]> {
  maxLines?: number;
  maxLength?: number;
  lang?: 'en' | 'fr';
}

/** A short list, one line each. */
export function LinesField({
  label,
  value,
  onSave,
  maxLines = 40,
  maxLength = 400,
  lang,
  readOnly,
  hint,
  ...frame
}: LinesFieldProps) {
  const { t } = useTranslation('common');
  const field = useDraft({
    label,
    value,
    onSave,
    manyLines: true,
    format: (lines) => lines.join('\n'),
    parse: (text) => {
      const lines = text
        .split('\n')
        .map((line) => line.replace(/^\s*[-•*]\s+/, '').trim())
        .filter((line) => line !== '');
      if (lines.length > maxLines) return { problem: t('field.tooManyLines', { count: maxLines }) };
      const long = lines.findIndex((line) => line.length > maxLength);
      if (long >= 0) return { problem: t('field.lineTooLong', { line: long + 1, count: maxLength }) };
      return { value: lines };
    },
  });
  return (
    <FieldFrame
      label={label}
      state={field.state}
      error={field.error}
      hint={field.draft === null ? hint : t('field.onePerLine')}
      {...frame}
    >
      {(control) => (
        <textarea
          rows={1}
          className={classes.input}
          placeholder={t('field.empty')}
          readOnly={readOnly}
          lang={lang}
          {...field.control}
          {...control}
          onChange={(e) => field.setText(e.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
