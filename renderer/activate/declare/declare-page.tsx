import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AuthorHint } from '../../app/author-hint.tsx';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useRefusal } from '../use-refusal.ts';
import {
  type ChosenHolder,
  type DeclareDraft,
  type DraftProblem,
  declarationOf,
  draftProblems,
  holdersOf,
  type Suggested,
  type Titles,
} from './declare-draft.ts';
import { DeclareForm } from './declare-form.tsx';
import classes from './declare-page.module.css';
import { forgetDraft, useDraft } from './draft-store.ts';
import { KeptMark } from './kept-mark.tsx';
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
  const { t } = useTranslation(['activate', 'declare']);
  const navigate = useNavigate();
  const refusal = useRefusal();
  const declare = useChange('activations.declare');
  const { draft, change, wasKept, startOver } = useDraft(
    checklists.length === 1 ? checklists[0]?.id : undefined,
  );
  const [shownProblems, setShownProblems] = useState<DraftProblem[]>([]);
  const preview = usePreview(draft);
  const suggested = suggestedFor(draft, checklists, preview.data);
  const problems = draftProblems(draft, suggested.titles);

  async function submit(): Promise<void> {
    const input = declarationOf(draft, suggested);
    setShownProblems(problems);
    if (!input) return focusProblem(problems[0]);
    const declared = await declare.mutateAsync(input).catch(() => null);
    if (!declared) return;
    await navigate(`/activate/${declared.id}?part=calls`, { replace: true });
    forgetDraft();
  }
  const submitOnce = () => {
    if (!declare.isPending) void submit();
  };
  useCommand({ id: 'declare-now', title: t('declare.declare'), keys: 'mod+Enter', run: submitOnce });

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitOnce();
      }}
    >
      <div className={classes.columns}>
        <DeclareForm
          draft={draft}
          change={change}
          suggested={suggested}
          checklists={checklists}
          preview={preview.data}
          problems={shownProblems.filter((p) => problems.includes(p))}
        />
        <RolesPreview
          preview={preview}
          onChoose={(roleId, holder) => change({ holders: withHolder(draft.holders, roleId, holder) })}
        />
      </div>
      <div className={classes.foot} data-mode={draft.mode ?? undefined}>
        {declare.error && (
          <Alert color="red" role="alert" p="xs">
            {refusal(declare.error)}
          </Alert>
        )}
        <AuthorHint />
        {wasKept && <KeptMark onStartOver={startOver} />}
        <span className={classes.sum}>
          {draft.mode && <strong>{t(`mode.${draft.mode}`)}</strong>}
          {preview.data && t('declare.sum', { count: preview.data.taskCount })}
        </span>
        <Button variant="default" size="md" component={Link} to="/activate" onClick={forgetDraft}>
          {t('dialog.cancel')}
        </Button>
        <Button
          type="submit"
          size="md"
          loading={declare.isPending}
          className={classes.declare}
          data-mode={draft.mode ?? undefined}
        >
          {t(draft.standby ? 'declare:declareStandby' : 'declare.declare')}
        </Button>
      </div>
    </form>
  );
}

function withHolder(
  holders: DeclareDraft['holders'],
  roleId: string,
  holder: ChosenHolder | null,
): DeclareDraft['holders'] {
  const { [roleId]: _, ...others } = holders;
  return holder ? { ...others, [roleId]: holder } : others;
}

/** What the draft leaves to the plan: its titles by the scenario, its plans by the checklists that they contain. */
function suggestedFor(
  draft: DeclareDraft,
  checklists: DeskOutput<'checklists.list'>,
  preview: DeskOutput<'activations.preview'> | undefined,
): Suggested {
  const titles = titlesOf(draft, checklists, preview?.timeZone);
  const containing =
    draft.checklistIds.length === 0 ? [] : (preview?.plans ?? []).filter((p) => p.isSuggested);
  return {
    titles: { en: draft.titles.en ?? titles.en, fr: draft.titles.fr ?? titles.fr },
    planIds: draft.planIds ?? containing.map((plan) => plan.id),
  };
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
  const { checklistIds, mode, absences, anchors, timeZone } = draft;
  const { T = null, S = null, I = null } = anchors;
  const asked = { checklistIds, mode: mode ?? 'actual', absences, timeZone, anchors: { T, S, I } } as const;
  const input = { ...asked, holders: holdersOf(draft) };
  return useCall('activations.preview', input, { enabled: checklistIds.length > 0, keepPrevious: true });
}

/** The first field with a problem is gone to. */
function focusProblem(problem: DraftProblem | undefined): void {
  const field = document.querySelector(`[data-field="${problem}"]`);
  const control = field?.querySelector('input:not([type="hidden"]), textarea');
  if (control instanceof HTMLElement) control.focus();
}
