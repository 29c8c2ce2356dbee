import type { FunctionStop } from '../activation/function-stops.ts';
import type { PlaceFigures, StrikeFigures } from '../activation/strike-figures.ts';
import type { TaskReview } from '../activation/task-review.ts';
import type { LogVerdict } from '../activation/verify-log.ts';
import type { Issue } from '../issues/schema.ts';
import type { BargainingRound } from '../labour/schema.ts';

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
  /** All critical functions, of every tier, as those know them who count on them. */
  services: ServiceFact[];
  sites: SiteFact[];
  /** Whom it is written to, where one document goes to many, a copy each; null while it is written to nobody yet. */
  recipient: RecipientFact | null;
  /** Rounds of bargaining, those that are over too. Confidential. */
  labour: LabourRoundFact[];
  /** The issue that the document answers; null where it answers none. */
  issue: IssueFact | null;
}

/** A round of bargaining with the unit's latest agreement. */
export interface LabourRoundFact {
  unit: Bilingual;
  union: string;
  local: string;
  /** Empty where the plan has no agreement. */
  agreement: string;
  /** YYYY-MM-DD. */
  expiresOn: string | null;
  status: BargainingRound['status'];
}

/** An issue is worked in one language, which its texts are in. */
export interface IssueFact
  extends Pick<
    Issue,
    | 'title'
    | 'lang'
    | 'source'
    | 'sourceKind'
    | 'receivedAt'
    | 'dueAt'
    | 'class'
    | 'state'
    | 'background'
    | 'options'
    | 'proposedAction'
  > {
  number: string;
  lead: Bilingual | null;
}

/** A person to whom a copy is addressed. Empty is what nobody has told of them. */
export interface RecipientFact {
  name: string;
  givenName: string;
  position: string;
  unit: Bilingual;
  site: Bilingual;
  employeeNumber: string;
}

export interface ActivationFacts {
  id: string;
  title: Bilingual;
  exercise: boolean;
  scenario: Bilingual;
  severity: 'low' | 'moderate' | 'high' | 'critical';
  declaredAt: string;
  declaredBy: string;
  /** When the strike begins; null where none is expected or nobody knows when. */
  strikeStartsAt: string | null;
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
  /** Minutes past due of a task that waits for others, by their numbers; null when it is not overdue so. */
  overdueWaiting: { minutes: number; tasks: string[] } | null;
  /** When it was done, skipped or failed. */
  settledAt: string | null;
}

export interface FunctionStateFact {
  code: string;
  name: Bilingual;
  state: 'normal' | 'degraded' | 'stopped' | 'restored';
  /** Since when it is in this state; null while nobody has said anything of it. */
  since: string | null;
  /** Percent of its normal level that it runs at, where somebody said. */
  sharePercent: number | null;
  /** Minutes left; negative is past it; null when there is none or the function runs. */
  rtoLeftMinutes: number | null;
  mtpdLeftMinutes: number | null;
  /** What it hangs on that is out, limited or stopped, the one that bites first; null where nothing is. */
  threat: ThreatFact | null;
}

export interface ThreatFact {
  needs: Bilingual;
  /** When the function needs it back at the latest; null where nobody has said how long it can do without. */
  neededBackAt: string | null;
}

export interface DecisionFact {
  at: string;
  /** As corrected, when it was. */
  text: string;
  reason: string;
  /** Who made it; who wrote it down where nobody said. */
  by: string;
  /** The last correction; null where there is none. */
  corrected: { at: string; by: string; reason: string } | null;
}

export interface LogFact {
  at: string;
  author: string;
  /** Words of the translations (`facts:log.KEY`) and what goes into them. */
  key: string;
  values: Record<string, Bilingual | string>;
  /** Instants that go into the words, told in the time zone of the teller. */
  times?: Record<string, string>;
}

/** An entry as it stands, with what was put right in it: one row of a time line. */
export interface StoryFact extends LogFact {
  /** As it was written, where its words or its time were corrected since. */
  was: LogFact | null;
  /** The last correction; null where there is none. */
  corrected: { at: string; by: string; reason: string } | null;
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

export interface ServiceFact {
  code: string;
  /** The least of it that is kept up, in words. */
  minimum: Bilingual;
  /** When it is counted on most. */
  peaks: Bilingual;
}

export interface SiteFact {
  name: Bilingual;
  /** Empty where nobody works at an address, as at home. */
  address: string;
  /** Empty when none is known. */
  accessibleEntrance: string;
  alternate: Bilingual | null;
  alternateReadyMinutes: number | null;
}

/** What a situation report tells of its period, besides the state of the activation. Instants are by the activation's clock. */
export interface ReportFacts {
  /** When the report before was drawn; the declaration, where this is the first. */
  from: string;
  version: 'initial' | 'update' | 'final';
  tasks: TaskCounts;
  /** Tasks done, skipped or failed in the period, the last one first. */
  settled: TaskFact[];
  decisions: DecisionFact[];
  /** Without decisions and calls, which have tables of their own; newest last. */
  log: LogFact[];
  contacts: ContactFact[];
  /** What is out of service or limited, and what has come back in the period. */
  resources: ResourceFact[];
  /** Null where nobody has told figures. */
  strike: StrikeFacts | null;
}

export interface TaskCounts {
  total: number;
  done: number;
  late: number;
  /** Past their time and waiting for others: not among those that are late. */
  overdueWaiting: number;
  failed: number;
}

export interface ContactFact {
  at: string;
  person: string;
  /** The telephone number or address that was tried; empty when nobody said. */
  via: string;
  outcome: 'reached' | 'message' | 'noAnswer' | 'received';
  text: string;
}

export interface ResourceFact {
  name: Bilingual;
  state: 'out' | 'limited' | 'back';
  since: string;
  text: string;
}

export interface StrikeFacts {
  places: PlaceFigures[];
  total: StrikeFigures;
}

/** What the report after the response tells of it from its beginning to its end. */
export interface ReviewFacts {
  /** Null while it is under way; so are the other two. */
  stoodDownAt: string | null;
  stoodDownBy: string;
  standDownText: string;
  tasks: ReviewedTask[];
  /** How many entries the record has. */
  entries: number;
  /** The entries that tell the story, in order of time; a correction is told with what it corrects. */
  timeLine: StoryFact[];
  stops: (Pick<FunctionStop, 'stoppedAt' | 'backAt' | 'rtaMinutes' | 'result'> & {
    code: string;
    name: Bilingual;
    rtoMinutes: number | null;
    mtpdMinutes: number | null;
  })[];
  /** Of a role that had tasks and that nobody held, one without a person and times. */
  holdings: { role: Bilingual; person: string; from: string | null; to: string | null }[];
  contacts: ContactFact[];
  outages: {
    name: Bilingual;
    state: 'out' | 'limited';
    from: string;
    backAt: string | null;
    minutes: number | null;
  }[];
  observations: {
    /** `none` stands for an objective on which nobody wrote a note. */
    kind: 'strength' | 'gap' | 'remark' | 'none';
    /** Null where it is about none. */
    objective: Bilingual | null;
    text: string;
    said: string;
  }[];
  actions: {
    title: Bilingual;
    owner: Bilingual | null;
    dueOn: string | null;
    status: 'open' | 'done' | 'cancelled';
    said: string;
  }[];
  lessons: { title: Bilingual; text: Bilingual }[];
  /** Null where nobody has asked for the record to be verified. */
  verdict: LogVerdict | null;
}

export interface ReviewedTask {
  number: string;
  text: Bilingual;
  role: Bilingual | null;
  /** YYYY-MM-DD of an occurrence of a repeated task; null of another. */
  date: string | null;
  dueAt: string | null;
  settledAt: string | null;
  outcome: TaskReview['outcome'];
  differenceMinutes: number | null;
  /** Why it was skipped, failed or done out of turn, and what was said at it. */
  said: string;
}
