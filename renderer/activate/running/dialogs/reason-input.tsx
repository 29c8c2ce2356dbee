import { useTranslation } from 'react-i18next';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import classes from './dialogs.module.css';

interface ReasonInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** It was left out. */
  missing: boolean;
  /** Reasons that are often given: one press writes one. */
  suggestions?: string[];
}

/** Why: a reason that the log must have. */
export function ReasonInput({ label, value, onChange, missing, suggestions = [] }: ReasonInputProps) {
  const { t } = useTranslation('activate');
  return (
    <div className={classes.reason}>
      <GrowingTextarea
        label={label}
        value={value}
        required
        rows={2}
        data-autofocus
        error={missing && value.trim() === '' && t('dialog.reasonMissing')}
        onChange={(e) => onChange(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return;
          e.preventDefault();
          e.currentTarget.form?.requestSubmit();
        }}
      />
      {suggestions.length > 0 && (
        <div className={classes.suggestions}>
          {suggestions.map((words) => (
            <button key={words} type="button" onClick={() => onChange(words)}>
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
