import { Button, Checkbox } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSubject } from '../../../../domain/import/subject.ts';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import { putArchive, useImport } from '../import-store.ts';
import classes from './check.module.css';

/** Records that the lists no longer name: left as they are unless the user archives them. */
export function MissingBoxes({
  summary,
  onShow,
}: {
  summary: ImportSummary;
  onShow: (subject: ImportSubject) => void;
}) {
  const { t } = useTranslation('imports');
  const { archiveMissing } = useImport();
  return summary.subjects
    .filter((s) => s.missing > 0)
    .map(({ subject, ofForm, missing, missingWithRoles, changed, unchanged }) => {
      const what = t(`counted.${subject}`, { count: missing });
      const listed = changed + unchanged;
      // The list of a unit: nobody wants the rest of the organisation archived. A form is compared with those on it alone.
      if (missing > listed && !ofForm)
        return (
          <p key={subject} className={classes.partial}>
            {t(`subjects.${subject}`)}
            {' – '}
            {t('check.partial', { listed, total: listed + missing })}
          </p>
        );
      return (
        <section
          key={subject}
          className={classes.missing}
          data-urgent={missingWithRoles > 0 || undefined}
          aria-label={`${t('check.missingTitle')}: ${what}`}
        >
          <IconUserMinus size={18} stroke={1.7} aria-hidden />
          <div className={classes.missingWords}>
            <p>
              {t(ofForm ? 'check.missingFromForm' : 'check.missingText', { count: missing, what })}
              {missingWithRoles > 0 && <strong> {t('check.withRoles', { count: missingWithRoles })}</strong>}
            </p>
            <Checkbox
              size="sm"
              label={t('check.archive', { what })}
              description={t('check.archiveHelp')}
              checked={archiveMissing.includes(subject)}
              onChange={(event) => putArchive(subject, event.currentTarget.checked)}
            />
          </div>
          <Button variant="default" size="xs" onClick={() => onShow(subject)}>
            {t('check.show')}
          </Button>
        </section>
      );
    });
}
