import type { ReportFacts, ReviewFacts } from './report-data.ts';

/**
 * What the facts of a document are told from: gathered by db/queries/document-facts.ts, told in words by facts.ts.
 * Instants are ISO 8601 in UTC; an exercise's are those of its own clock.
 */

/** The same words in both languages; either may be empty where nobody has written it yet. */
export interface Bilingual {
  en: string;
  fr: string;
}

export interface FactData {
  /** The moment that the facts are true for. */
  asOf: string;
  /** The present by the same clock: later, where facts are drawn at an earlier moment. */
  now: string;
  timeZone: string;
  organisation: { name: Bilingual; hotline: string; bridge: string };
  /** `number` is null until the document is issued. */
  document: { number: string | null; nextUpdateAt: string | null };
  /** Number of the situation report within its activation. */
  reportNumber: number | null;
  activation: ActivationFacts | null;
  /** What has happened since the last situation report. */
  report: ReportFacts | null;
  /** What came of it all, for the report after it. */
  review: ReviewFacts | null;
  /** Roles by their codes, with who holds them: in the activation, or first in the plan's succession. */
  roles: RoleFact[];
  checklist: ChecklistFacts | null;
  /** Critical functions of the first tier. */
  functions: FunctionFact[];
}

export interface ActivationFacts {
  id: string;
  title: Bilingual;
  exercise: boolean;
  scenario: Bilingual;
  severity: 'low' | 'moderate' | 'high' | 'critical';
  declaredAt: string;
  declaredBy: string;
  authority: string;
  elapsedMinutes: number;
  tasks: TaskFact[];
  functions: FunctionStateFact[];
  decisions: DecisionFact[];
  /** Newest last; entries that were corrected are left out. */
  log: LogFact[];
}

export interface TaskFact {
  text: Bilingual;
  role: Bilingual | null;
  dueAt: string | null;
  state: 'pending' | 'open' | 'inProgress' | 'done' | 'skipped' | 'failed';
  /** Minutes past due of a task that could be done; null when it is not late. */
  lateMinutes: number | null;
  /** When it was done, skipped or failed. */
  settledAt: string | null;
}

export interface FunctionStateFact {
  code: string;
  name: Bilingual;
  state: 'normal' | 'degraded' | 'stopped' | 'restored';
  /** Minutes left; negative is past it; null when there is none or the function runs. */
  rtoLeftMinutes: number | null;
  mtpdLeftMinutes: number | null;
}

export interface DecisionFact {
  at: string;
  text: string;
  reason: string;
}

export interface LogFact {
  at: string;
  author: string;
  /** Words of the translations (`facts:log.KEY`) and what goes into them. */
  key: string;
  values: Record<string, Bilingual | string>;
}

export interface RoleFact {
  id: string;
  code: string;
  name: Bilingual;
  /** Empty when nobody holds it. */
  holder: string;
  /** First telephone of the holder; empty when there is none. */
  phone: string;
  /** The holder's record; null when there is no holder or none in the plan. */
  personId: string | null;
  /** As the activation has it, not as the plan does today. */
  inActivation: boolean;
}

export interface ChecklistFacts {
  id: string;
  title: Bilingual;
  purpose: Bilingual;
  tasks: ChecklistTaskFact[];
}

export interface ChecklistTaskFact {
  text: Bilingual;
  details: Bilingual;
  phase: 'alert' | 'decide' | 'respond' | 'sustain' | 'recover';
  roleCode: string;
  anchor: 'T' | 'S' | 'I' | 'E';
  offsetMinutes: number;
  repeat: { every: 'day' | 'week'; at: string } | null;
}

export interface FunctionFact {
  code: string;
  name: Bilingual;
  rtoMinutes: number | null;
  owner: Bilingual | null;
}
