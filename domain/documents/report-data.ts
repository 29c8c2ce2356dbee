import type { FunctionStop } from '../activation/function-stops.ts';
import type { PlaceFigures, StrikeFigures } from '../activation/strike-figures.ts';
import type { TaskReview } from '../activation/task-review.ts';
import type { LogVerdict } from '../activation/verify-log.ts';
import type { Bilingual, DecisionFact, LogFact, TaskFact } from './fact-data.ts';

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
  /** The entries that tell the story, in order of time. */
  timeLine: LogFact[];
  stops: (Pick<FunctionStop, 'stoppedAt' | 'backAt' | 'rtaMinutes' | 'result'> & {
    code: string;
    name: Bilingual;
    rtoMinutes: number | null;
    mtpdMinutes: number | null;
  })[];
  holdings: { role: Bilingual; person: string; from: string; to: string | null }[];
  contacts: ContactFact[];
  outages: {
    name: Bilingual;
    state: 'out' | 'limited';
    from: string;
    backAt: string | null;
    minutes: number | null;
  }[];
  observations: {
    kind: 'strength' | 'gap' | 'remark';
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
