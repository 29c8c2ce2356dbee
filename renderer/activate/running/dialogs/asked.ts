import type { LogEntry } from '../../../../domain/activation/log-entry.ts';

/** What a dialog may ask for before an act is done. */
export type Asked =
  | { kind: 'task'; act: 'startTask' | 'finishTask' | 'skipTask' | 'failTask' | 'reopenTask'; task: string }
  | { kind: 'evidence'; task: string }
  | { kind: 'give'; task: string }
  | { kind: 'addTask' }
  | { kind: 'correct'; entry: LogEntry }
  | { kind: 'holder'; roleId: string }
  | { kind: 'relinquish'; roleId: string }
  | { kind: 'anchor'; anchor: 'S' | 'I' }
  | { kind: 'call'; roleId: string }
  | { kind: 'standDown' }
  | { kind: 'close' }
  | { kind: 'verify' };
