import type { DeclarationDraft } from '../../../domain/activation/command.ts';
import type { ActivationMode, Severity } from '../../../domain/activation/log-entry.ts';

export type TitleLang = 'en' | 'fr';
export type Titles = Record<TitleLang, string>;

/** Whom somebody put in a role: a person of the plan, or a name that is not in it. */
export interface ChosenHolder {
  personId: string | null;
  personName: string;
}

/** What is filled in so far. Instants are undefined while they are typed and are no time yet. */
export interface DeclareDraft {
  checklistIds: string[];
  mode: ActivationMode | null;
  speed: number;
  /** Get ready, and nothing counts down before it is activated. */
  standby: boolean;
  /** The exercise of the plan that is run, where it is one. */
  exerciseId: string | null;
  /** Null while they follow the checklists that they contain. */
  planIds: string[] | null;
  severity: Severity;
  /** Each null while it follows the scenario. */
  titles: Record<TitleLang, string | null>;
  authority: string;
  /** Null is the organisation's. */
  timeZone: string | null;
  anchors: Record<'T' | 'S' | 'I', string | null | undefined>;
  absences: string[];
  /** By role; the others are filled from their succession. */
  holders: Record<string, ChosenHolder>;
}

export const emptyDraft: DeclareDraft = {
  checklistIds: [],
  mode: null,
  speed: 1,
  standby: false,
  exerciseId: null,
  planIds: null,
  severity: 'moderate',
  titles: { en: null, fr: null },
  authority: '',
  timeZone: null,
  anchors: { T: null, S: null, I: null },
  absences: [],
  holders: {},
};

export type DraftProblem = 'checklists' | 'mode' | 'title' | 'authority' | 'anchors';

/** What a draft takes over from the plan until somebody says otherwise. */
export interface Suggested {
  titles: Titles;
  planIds: string[];
}

/** What keeps it from being declared, in the order of the form. */
export function draftProblems(draft: DeclareDraft, titles: Titles): DraftProblem[] {
  const problems: [DraftProblem, boolean][] = [
    ['checklists', draft.checklistIds.length === 0],
    ['mode', draft.mode === null],
    ['authority', draft.mode === 'actual' && draft.authority.trim() === ''],
    ['anchors', Object.values(anchorsOf(draft)).includes(undefined)],
    ['title', titles.en.trim() === '' && titles.fr.trim() === ''],
  ];
  return problems.filter(([, is]) => is).map(([problem]) => problem);
}

/** In standby there is no T yet, whatever was filled in before. */
function anchorsOf({ anchors, standby }: DeclareDraft): DeclareDraft['anchors'] {
  return standby ? { ...anchors, T: null } : anchors;
}

/** The roles that were filled by hand, as the desk takes them. */
export function holdersOf({ holders }: DeclareDraft) {
  return Object.entries(holders).map(([roleId, holder]) => ({ roleId, ...holder }));
}

/** The draft as the desk takes it, or null while something is missing. */
export function declarationOf(draft: DeclareDraft, suggested: Suggested): DeclarationDraft | null {
  const { mode } = draft;
  if (mode === null || draftProblems(draft, suggested.titles).length > 0) return null;
  const { checklistIds, severity, authority, absences, standby, timeZone } = draft;
  const { T = null, S = null, I = null } = anchorsOf(draft);
  const speed = mode === 'exercise' ? draft.speed : 1;
  const exerciseId = mode === 'exercise' ? draft.exerciseId : null;
  const { en: titleEn, fr: titleFr } = suggested.titles;
  return {
    ...{ checklistIds, planIds: suggested.planIds, exerciseId, mode, speed, standby, titleEn, titleFr },
    ...{ severity, authority, timeZone, anchors: { T, S, I }, absences, holders: holdersOf(draft) },
  };
}
