import type { DeskOutput } from '../../desk.ts';

export type Finding = DeskOutput<'findings.list'>['findings'][number];
export type FindingCounts = DeskOutput<'findings.counts'>;
export type Severity = Finding['severity'];

export const severities = ['critical', 'major', 'minor'] as const satisfies readonly Severity[];
export const severityTones = { critical: 'bad', major: 'warn', minor: 'plain' } as const;
