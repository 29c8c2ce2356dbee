import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import { useFormat } from '../../../ui/use-format.ts';
import shared from '../import.module.css';
import classes from './check.module.css';
import { shortList } from './short-list.ts';

/** Review forms that came back: whose they are, when they were written, and whom and what their units say is right. */
export function FormBoxes({ forms }: { forms: ImportSummary['forms'] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return forms.map(({ unit, writtenOn, verified }) => {
    const title = t('form.title', { unit: unit.title ?? unit.code, date: format.date(writtenOn) });
    return (
      <section key={unit.code} className={classes.form} aria-label={title}>
        <IconClipboardCheck size={18} stroke={1.7} aria-hidden />
        <div className={classes.missingWords}>
          <p>
            <strong>{title}</strong>
          </p>
          <p className={shared.soft}>
            {unit.title === null && `${t('form.unknown')} `}
            {verified.length === 0
              ? t('form.verifiedNone')
              : t('form.verified', { count: verified.length, names: shortList(verified) })}
          </p>
        </div>
      </section>
    );
  });
}
