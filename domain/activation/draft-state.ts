import type { ActivationState, Dispute } from './activation-state.ts';

type Growing<T> =
  T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer E)[] ? E[] : T;
type GrowingField =
  | 'clocks'
  | 'runs'
  | 'taskNotes'
  | 'givenTasks'
  | 'functions'
  | 'resources'
  | 'injects'
  | 'contacts'
  | 'attachments'
  | 'observations'
  | 'injectsGiven'
  | 'strikeFigures'
  | 'decisions'
  | 'corrections'
  | 'documents'
  | 'log';

/**
 * A copy whose lists and maps may be changed; what is in them is replaced, never changed. Tasks, roles and anchors are the
 * state's own until an entry replaces them: most entries change none, and what hangs on them need not be worked out again.
 */
export type Draft = Omit<ActivationState, GrowingField | 'disputes'> & {
  [F in GrowingField]: Growing<ActivationState[F]>;
} & { disputes: Dispute[] };

export function draftOf(state: ActivationState): Draft {
  return {
    ...state,
    clocks: [...state.clocks],
    runs: new Map(state.runs),
    taskNotes: new Map(state.taskNotes),
    givenTasks: new Map(state.givenTasks),
    functions: new Map(state.functions),
    resources: new Map(state.resources),
    injects: new Map(state.injects),
    contacts: [...state.contacts],
    attachments: [...state.attachments],
    observations: [...state.observations],
    injectsGiven: [...state.injectsGiven],
    strikeFigures: [...state.strikeFigures],
    disputes: [...state.disputes],
    decisions: [...state.decisions],
    corrections: new Map(state.corrections),
    documents: [...state.documents],
    log: [...state.log],
  };
}
