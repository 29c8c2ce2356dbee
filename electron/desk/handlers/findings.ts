import type { findingCalls } from '../../contract/findings.ts';
import type { Handlers } from '../desk-context.ts';

const none = { open: 0, task: 0, waived: 0 };

/** Nothing is wrong yet: the rules follow. */
export const findingHandlers: Handlers<typeof findingCalls> = {
  'findings.list': () => ({ total: 0, findings: [] }),
  'findings.counts': () => ({
    bySeverity: { critical: none, major: none, minor: none },
    rules: [],
    overdue: 0,
    lapsed: 0,
  }),
  'findings.marks': () => [],
  'findings.respond': () => ({ id: '' }),
  'findings.reopen': () => ({}),
  'readiness.get': () => ({
    ...{ on: '2026-01-01', functions: 0, tiers: [], critical: 0, major: 0, minor: 0 },
    ...{ tasks: 0, overdueTasks: 0, waivers: 0, lapsedWaivers: 0, staleFacts: 0 },
    ...{
      plans: 0,
      approvedPlans: 0,
      plansToReview: 0,
      plansChanged: 0,
      unprotected: [],
      sinceApproval: null,
    },
  }),
  'readiness.trend': () => [],
};
