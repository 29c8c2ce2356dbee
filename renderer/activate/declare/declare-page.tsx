import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { AuthorHint } from '../../app/author-hint.tsx';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useRefusal } from '../use-refusal.ts';
import {
  type DeclareDraft,
  type DraftProblem,
  declarationOf,
  draftProblems,
  emptyDraft,
  type Titles,
} from './declare-draft.ts';
import { DeclareForm } from './declare-form.tsx';
import classes from './declare-page.module.css';
import { NoChecklists } from './no-checklists.tsx';
import { RolesPreview } from './roles-preview.tsx';

/** Declaring an activation: a form of a minute, beside what it would start. */
export function DeclarePage() {
  const { t } = useTranslation('activate');
  const checklists = useCall('checklists.list', {});
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PlaceHeading title={t('declare.title')} />
      </div>
      <Shown query={checklists}>
        {(list) => (list.length === 0 ? <NoChecklists /> : <Declaring checklists={list} />)}
      </Shown>
    </div>
  );
}

function Declaring({ checklists }: { checklists: DeskOutput<'checklists.list'> }) {
  const { t } = useTranslation('activate');
  const navigate = useNavigate();
  const refusal = useRefusal();
  const declare = useChange('activations.declare');
  const [draft, change] = useDraft();
  const [shownProblems, setShownProblems] = useState<DraftProblem[]>([]);
  const preview = usePreview(draft);
  const suggested = titlesOf(draft, checklists, preview.data?.timeZone);
  const titles = { en: draft.titles.en ?? suggested.en, fr: draft.titles.fr ?? suggested.fr };
  const problems = draftProblems(draft, titles);

  async function submit(): Promise<void> {
    const input = declarationOf(draft, titles);
    setShownProblems(problems);
    if (!input) return focusProblem(problems[0]);
    const declared = await declare.mutateAsync(input).catch(() => null);
    if (declared) await navigate(`/activate/${declared.id}`, { replace: true });
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!declare.isPending) void submit();
      }}
    >
      <div className={classes.columns}>
        <DeclareForm
          draft={draft}
          change={change}
          titles={titles}
          checklists={checklists}
          preview={preview.data}
          problems={shownProblems.filter((p) => problems.includes(p))}
        />
        <RolesPreview preview={preview} />
      </div>
      <div className={classes.foot} data-mode={draft.mode ?? undefined}>
        {declare.error && (
          <Alert color="red" role="alert" p="xs">
            {refusal(declare.error)}
          </Alert>
        )}
        <AuthorHint />
        <span className={classes.sum}>
          {draft.mode && <strong>{t(`mode.${draft.mode}`)}</strong>}
          {preview.data && t('declare.sum', { count: preview.data.taskCount })}
        </span>
        <Button variant="default" size="md" component={Link} to="/activate">
          {t('dialog.cancel')}
        </Button>
        <Button
          type="submit"
          size="md"
          loading={declare.isPending}
          className={classes.declare}
          data-mode={draft.mode ?? undefined}
        >
          {t('declare.declare')}
        </Button>
      </div>
    </form>
  );
}

function useDraft(): [DeclareDraft, (patch: Partial<DeclareDraft>) => void] {
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<DeclareDraft>({
    ...emptyDraft,
    mode: search.get('mode') === 'exercise' ? 'exercise' : null,
    exerciseId: search.get('exercise'),
  });
  return [draft, (patch) => setDraft((before) => ({ ...before, ...patch }))];
}

/** Titles until somebody writes better ones: the scenario and the day, each in its language. */
function titlesOf(draft: DeclareDraft, checklists: DeskOutput<'checklists.list'>, timeZone = 'UTC'): Titles {
  const first = checklists.find((c) => c.id === draft.checklistIds[0]);
  if (!first) return { en: '', fr: '' };
  const day = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date());
  return {
    en: `${first.titleEn || first.titleFr}, ${day('en-CA')}`,
    fr: `${first.titleFr || first.titleEn}, ${day('fr-CA')}`,
  };
}

function usePreview(draft: DeclareDraft) {
  const { checklistIds, mode, absences, anchors } = draft;
  const { T = null, S = null, I = null } = anchors;
  const input = { checklistIds, mode: mode ?? 'actual', absences, anchors: { T, S, I } };
  return useCall('activations.preview', input, { enabled: checklistIds.length > 0, keepPrevious: true });
}

/** The first field with a problem is gone to. */
function focusProblem(problem: DraftProblem | undefined): void {
  const field = document.querySelector(`[data-field="${problem}"]`);
  const control = field?.querySelector('input:not([type="hidden"]), textarea');
  if (control instanceof HTMLElement) control.focus();
}
