import { useTranslation } from 'react-i18next';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useDraft } from './use-draft.ts';
import { useTypedValues } from './use-typed-values.ts';

interface TextFieldProps extends FieldProps<string> {
  required?: boolean;
  maxLength?: number;
  /** Grows over several lines. */
  long?: boolean;
  placeholder?: string;
  lang?: 'en' | 'fr';
}

/** Text on one line, or over several. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onSave,
    required,
    maxLength = 200,
    long = false,
    placeholder,
    lang,
    readOnly,
    ...frame
  } = props;
  const { t } = useTranslation('common');
  const typed = useTypedValues();
  const field = useDraft({
    label,
    value,
    onSave,
    manyLines: long,
    format: (text) => text,
    parse: (text) => typed.text(text, { required, maxLength, long }),
  });
  const shared = {
    className: classes.input,
    placeholder: placeholder ?? t('field.empty'),
    readOnly,
    lang,
    // Names and notes may be in a script that runs from right to left.
    dir: 'auto',
    spellCheck: long,
    required,
    autoComplete: 'off',
    ...field.control,
  };
  return (
    <FieldFrame label={label} state={field.state} error={field.error} {...frame}>
      {(control) =>
        long ? (
          <textarea
            rows={1}
            {...shared}
            {...control}
            onChange={(e) => field.setText(e.currentTarget.value)}
          />
        ) : (
          <input
            type="text"
            {...shared}
            {...control}
            onChange={(e) => field.setText(e.currentTarget.value)}
          />
        )
      }
    </FieldFrame>
  );
}
