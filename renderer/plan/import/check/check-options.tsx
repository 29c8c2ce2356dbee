import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import shared from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { putOptions, useImport } from '../import-store.ts';
import classes from './check.module.css';

/** How the lists are read; a change compares them again. */
export function CheckOptions({ acts }: { acts: ImportActs }) {
  const { t } = useTranslation('imports');
  const { options } = useImport();
  const change = (name: 'emptyClears' | 'createMissing') => (event: React.ChangeEvent<HTMLInputElement>) => {
    putOptions({ [name]: event.currentTarget.checked });
    void acts.compare();
  };
  const disabled = acts.busy !== null;
  return (
    <fieldset className={classes.options}>
      <legend className={shared.hidden}>{t('check.options')}</legend>
      <Checkbox
        size="sm"
        label={t('check.createMissing')}
        description={t('check.createMissingHelp')}
        checked={options.createMissing}
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
