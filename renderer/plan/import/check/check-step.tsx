import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSubject } from '../../../../domain/import/subject.ts';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import shared from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { goTo, useImport } from '../import-store.ts';
import { StepFoot } from '../step-foot.tsx';
import classes from './check.module.css';
import { CheckOptions } from './check-options.tsx';
import { FormBoxes } from './form-boxes.tsx';
import type { ItemChoice } from './item-choice.ts';
import { ItemList } from './item-list.tsx';
import { MissingBoxes } from './missing-boxes.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { ProblemTable } from './problem-table.tsx';
import { shortList } from './short-list.ts';
import { SummaryTable } from './summary-table.tsx';

type Tab = 'changes' | 'problems';

/** The third step: what the import would do, and every remark about the files. Nothing is written yet. */
export function CheckStep({ acts }: { acts: ImportActs }) {
  const { summary, archiveMissing } = useImport();
  const { t } = useTranslation('imports');
  const [tab, setTab] = useState<Tab>('changes');
  const [answering, setAnswering] = useState(0);
  const [shown, setShown] = useState<ItemChoice>({ subject: null, status: null });
  if (!summary) return null;
  const remarks = summary.problems.error + summary.problems.question + summary.problems.note;
  const count = acceptedCount(summary, archiveMissing);
  const show = (choice: ItemChoice) => {
    setShown(choice);
    setTab('changes');
  };
  const answer = () => {
    setTab('problems');
    setAnswering(answering + 1);
  };
  return (
    <>
      <div className={shared.scroll}>
        <div className={classes.check}>
          <FormBoxes forms={summary.forms} />
          <SummaryTable summary={summary} shown={shown} onShow={show} />
          <AlsoAdded summary={summary} />
          <OpenQuestions summary={summary} acts={acts} onShow={answer} />
          <MissingBoxes summary={summary} onShow={(subject) => show({ subject, status: 'missing' })} />
          <CheckOptions acts={acts} summary={summary} />
          <Tabs
            value={tab}
            onChange={(value) => setTab(value === 'problems' ? 'problems' : 'changes')}
            keepMounted={false}
          >
            <Tabs.List>
              <Tabs.Tab value="changes">{t('check.changesTab')}</Tabs.Tab>
              <Tabs.Tab value="problems">
                {remarks === 0 ? t('check.problemsNone') : t('check.problemsTab', { count: remarks })}
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="changes">
              <ItemList summary={summary} shown={shown} onShow={setShown} />
            </Tabs.Panel>
            <Tabs.Panel value="problems">
              <ProblemTable summary={summary} acts={acts} answering={answering} />
            </Tabs.Panel>
          </Tabs>
        </div>
      </div>
      <StepFoot
        onBack={() => goTo('match')}
        words={
          summary.problems.rowsLeftOut > 0 && (
            <button type="button" className={shared.footLink} onClick={() => setTab('problems')}>
              {t('check.leftOutRows', { count: summary.problems.rowsLeftOut })}
            </button>
          )
        }
      >
        <Button onClick={() => void acts.apply()} disabled={count === 0 || acts.busy !== null}>
          {count === 0 ? t('check.acceptNothing') : t('check.accept', { count })}
        </Button>
      </StepFoot>
    </>
  );
}

/** Records that accepting writes. */
function acceptedCount({ subjects }: ImportSummary, archived: readonly ImportSubject[]): number {
  return subjects.reduce(
    (sum, s) => sum + s.added + s.changed + (archived.includes(s.subject) ? s.missing : 0),
    0,
  );
}

function AlsoAdded({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('imports');
  const { skills, bargainingUnits, units, sites, suppliers } = summary;
  const words = (names: readonly string[]) => ({ count: names.length, names: shortList(names) });
  const lines = [
    units.length > 0 && t('check.alsoUnits', words(units)),
    sites.length > 0 && t('check.alsoSites', words(sites)),
    suppliers.length > 0 && t('check.alsoSuppliers', words(suppliers)),
    bargainingUnits.length > 0 && t('check.alsoBargaining', words(bargainingUnits)),
    skills.length > 0 && t('check.alsoSkills', words(skills)),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className={classes.also}>
      {lines.map((line) => (
        <p key={line} className={shared.soft}>
          {line}
        </p>
      ))}
    </div>
  );
}
