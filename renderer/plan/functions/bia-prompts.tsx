import { useTranslation } from 'react-i18next';
import type { BiaPrompt } from '../../../domain/functions/schema.ts';
import type { DeskOutput } from '../../desk.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { saveRecord } from '../record-field.tsx';
import classes from './function-thing.module.css';

type FunctionDetail = DeskOutput<'functions.get'>;

/** In the order in which people find them easy to answer. */
const prompts: readonly BiaPrompt[] = [
  'timing',
  'absence',
  'uniqueSkills',
  'space',
  'workAtHome',
  'noNetwork',
  'byHand',
];

/** Questions for those who have never done a business impact analysis; each is answered in a line or two, or not at all. */
export function BiaPrompts({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const answered = prompts.filter((p) => record.promptNotes[p]).length;
  const readOnly = record.archivedAt !== null;
  return (
    <details className={classes.fold} open={answered > 0}>
      <summary>
        {t('prompt.title')} <span>{t('prompt.answered', { count: answered, all: prompts.length })}</span>
      </summary>
      <p className={classes.foldText}>{t('prompt.text')}</p>
      {prompts.map((prompt) => (
        <div key={prompt} className={classes.prompt}>
          <TextField
            label={t(`prompt.${prompt}.label`)}
            hint={<span className={classes.question}>{t(`prompt.${prompt}.question`)}</span>}
            value={record.promptNotes[prompt] ?? ''}
            maxLength={10_000}
            long
            readOnly={readOnly}
            onSave={(note) =>
              saveRecord('criticalFunction', record.id, {
                promptNotes: { ...record.promptNotes, [prompt]: note },
              })
            }
          />
        </div>
      ))}
    </details>
  );
}
