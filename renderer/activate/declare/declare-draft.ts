import type { DeclarationDraft } from '../../../domain/activation/command.ts';
import type { ActivationMode, Severity } from '../../../domain/activation/log-entry.ts';

export type TitleLang = 'en' | 'fr';
export type Titles = Record<TitleLang, string>;

/** What is filled in so far. Instants are undefined while they are typed and are no time yet. */
export interface DeclareDraft {
  checklistIds: string[];
  mode: ActivationMode | null;
  speed: number;
  /** The exercise of the plan that is run, where it is one. */
  exerciseId: string | null;
  planIds: string[];
  severity: Severity;
  /** Each null while it follows the scenario. */
  titles: Record<TitleLang, string | null>;
  authority: string;
  anchors: Record<'T' | 'S' | 'I', string | null | undefined>;
  absences: string[];
}

export const emptyDraft: DeclareDraft = {
  checklistIds: [],
  mode: null,
  speed: 1,
  exerciseId: null,
  planIds: [],
  severity: 'moderate',
  titles: { en: null, fr: null },
  authority: '',
  anchors: { T: null, S: null, I: null },
  absences: [],
};

export type DraftProblem = 'checklists' | 'mode' | 'title' | 'authority' | 'anchors';

/** What keeps it from being declared, in the order of the form. */
export function draftProblems(draft: DeclareDraft, titles: Titles): DraftProblem[] {
  const problems: [DraftProblem, boolean][] = [
    ['checklists', draft.checklistIds.length === 0],
    ['mode', draft.mode === null],
    ['title', titles.en.trim() === '' && titles.fr.trim() === ''],
    ['authority', draft.mode === 'actual' && draft.authority.trim() === ''],
    ['anchors', Object.values(draft.anchors).includes(undefined)],
  ];
  return problems.filter(([, is]) => is).map(([problem]) => problem);
}

/** The draft as the desk takes it, or null while something is missing. */
export function declarationOf(draft: DeclareDraft, titles: Titles): DeclarationDraft | null {
  const { mode, anchors } = draft;
  if (mode === null || draftProblems(draft, titles).length > 0) return null;
  const { checklistIds, planIds, severity, authority, absences } = draft;
  const { T = null, S = null, I = null } = anchors;
  const speed = mode === 'exercise' ? draft.speed : 1;
  const exerciseId = mode === 'exercise' ? draft.exerciseId : null;
  const { en: titleEn, fr: titleFr } = titles;
  return {
    ...{ checklistIds, planIds, exerciseId, mode, speed, titleEn, titleFr },
    ...{ severity, authority, anchors: { T, S, I }, absences },
  };
}
