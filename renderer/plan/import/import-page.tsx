import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShellCall } from '../../desk.ts';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { BusyBox } from './busy-box.tsx';
import { CheckStep } from './check/check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { DoneStep } from './done-step.tsx';
import { DropPlace } from './drop-place.tsx';
import { FileList } from './file-list.tsx';
import classes from './import.module.css';
import { useImportActs } from './import-acts.ts';
import { importInto, useImport } from './import-store.ts';
import { MatchStep } from './match/match-step.tsx';
import { StepBar } from './step-bar.tsx';

/** Bring your spreadsheets: choose files, match their columns, check what will change, done. */
export default function ImportPage() {
  const { t } = useTranslation('imports');
  const acts = useImportActs();
  const { step, files } = useImport();
  const { data } = useShellCall('workspace.state', {});
  const workspace = data?.open ? `${data.open.folder}/${data.open.name}` : null;
  useEffect(() => {
    if (workspace !== null) importInto(workspace);
  }, [workspace]);
  const hasFiles = files.length > 0;
  return (
    <DropPlace onDrop={acts.drop} disabled={acts.busy !== null || step === 'check' || step === 'done'}>
      <header className={classes.head}>
        <PlaceHeading
          title={t('title')}
          actions={
            hasFiles &&
            step !== 'done' && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => void acts.startOver()}
                disabled={acts.busy !== null}
              >
                {t('startOver')}
              </Button>
            )
          }
        />
        <StepBar />
      </header>
      <div className={classes.body}>
        {hasFiles && step !== 'done' && <FileList acts={acts} />}
        <div className={classes.step}>
          {acts.busy && <BusyBox busy={acts.busy} onCancel={acts.cancel} />}
          {step === 'choose' && <ChooseStep acts={acts} />}
          {step === 'match' && <MatchStep acts={acts} />}
          {step === 'check' && <CheckStep acts={acts} />}
          {step === 'done' && <DoneStep acts={acts} />}
        </div>
      </div>
    </DropPlace>
  );
}
