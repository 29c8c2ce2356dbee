import { Button } from '@mantine/core';
import { IconArrowsDiff, IconDeviceLaptop, IconFileSpreadsheet, IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { importSubjects } from '../../../domain/import/subject.ts';
import classes from './import.module.css';
import type { ImportActs } from './import-acts.ts';
import { goTo, useImport } from './import-store.ts';
import { StepFoot } from './step-foot.tsx';

/** The first step: files by a dialog, or dropped anywhere on the page. */
export function ChooseStep({ acts }: { acts: ImportActs }) {
  const { t } = useTranslation('imports');
  const { files } = useImport();
  const readable = files.some((f) => f.tables.length > 0);
  return (
    <>
      <div className={classes.scroll}>
        <div className={classes.chooseColumn}>
          {files.length === 0 && <p className={classes.intro}>{t('intro')}</p>}
          <div className={classes.drop}>
            <IconFileSpreadsheet size={34} stroke={1.3} aria-hidden />
            <p className={classes.dropTitle}>{t('choose.drop')}</p>
            <Button
              variant={readable ? 'default' : 'filled'}
              onClick={() => void acts.choose()}
              disabled={acts.busy !== null}
            >
              {t(files.length === 0 ? 'choose.button' : 'choose.more')}
            </Button>
            <p className={classes.soft}>{t('choose.or')}</p>
          </div>
          <div className={classes.notes}>
            <section>
              <h2 className={classes.noteTitle}>
                <IconListDetails size={17} stroke={1.7} aria-hidden />
                {t('choose.whatTitle')}
              </h2>
              <p>{t('choose.whatText')}</p>
              <dl className={classes.subjects}>
                {importSubjects.map((subject) => (
                  <div key={subject}>
                    <dt>{t(`subjects.${subject}`)}</dt>
                    <dd>{t(`hints.${subject}`)}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section>
              <h2 className={classes.noteTitle}>
                <IconArrowsDiff size={17} stroke={1.7} aria-hidden />
                {t('choose.againTitle')}
              </h2>
              <p>{t('choose.againText')}</p>
              <h2 className={classes.noteTitle}>
                <IconDeviceLaptop size={17} stroke={1.7} aria-hidden />
                {t('choose.privateTitle')}
              </h2>
              <p>{t('choose.privateText')}</p>
            </section>
          </div>
        </div>
      </div>
      {files.length > 0 && (
        <StepFoot>
          <Button onClick={() => goTo('match')} disabled={!readable || acts.busy !== null}>
            {t('choose.next')}
          </Button>
        </StepFoot>
      )}
    </>
  );
}
