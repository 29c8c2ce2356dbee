import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import type { ImportActs } from '../import-acts.ts';
import { putOptions, useImport } from '../import-store.ts';
import classes from './check.module.css';

/** How the lists are read; a change compares them again. */
export function CheckOptions({ acts, summary }: { acts: ImportActs; summary: ImportSummary }) {
  const { t } = useTranslation('imports');
  const { options } = useImport();
  const change = (name: 'emptyClears' | 'createMissing') => (event: React.ChangeEvent<HTMLInputElement>) => {
    putOptions({ [name]: event.currentTarget.checked });
    void acts.compare();
  };
  const disabled = acts.busy !== null;
  return (
    <fieldset className={classes.options}>
      <legend>
        <VisuallyHidden>{t('check.options')}</VisuallyHidden>
      </legend>
      <Checkbox
        size="sm"
        label={t('check.createMissing')}
        description={t(
          options.createMissing === null && summary.createMissing
            ? 'check.createMissingFirst'
            : 'check.createMissingHelp',
        )}
        checked={summary.createMissing}
        onChange={change('createMissing')}
        disabled={disabled}
      />
      <Checkbox
        size="sm"
        label={t('check.emptyClears')}
        description={t('check.emptyClearsHelp')}
        checked={options.emptyClears}
        onChange={change('emptyClears')}
        disabled={disabled}
      />
    </fieldset>
  );
}
