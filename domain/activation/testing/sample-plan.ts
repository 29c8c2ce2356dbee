import type { DeclarationInput } from '../command.ts';
import { declare, type PlanForActivation, type PlannedTask } from '../declare.ts';
import { deriveActivation } from '../derive-activation.ts';
import type { LogEntry, NewEntry } from '../log-entry.ts';

/** A readable id for tests: u(7) is a UUID that ends in 7. */
export function u(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export const activationId = u(999);
export const checklistId = u(100);
export const [lead, coordinator] = [u(1), u(2)];
export const [ada, ben, cleo] = [u(11), u(12), u(13)];
export const payroll = u(31);
export const start = '2026-11-22T10:40:00.000Z';

export function plannedTask(n: number, more: Partial<PlannedTask> = {}): PlannedTask {
  return {
    id: u(200 + n),
    position: n,
    textEn: `Task ${n}`,
    textFr: `Tâche ${n}`,
    detailsEn: '',
    detailsFr: '',
    phase: 'respond',
    roleId: coordinator,
    anchor: 'T',
    offsetMinutes: 15 * n,
    repeat: null,
    plannedMinutes: null,
    after: [],
    evidenceRequired: false,
    functionIds: [],
    documentIds: [],
    dueAt: null,
    mode: 'both',
    ...more,
  };
}

export const taskId = (n: number) => u(200 + n);

export function person(id: string, name: string) {
  const contacts = [{ kind: 'mobilePhone' as const, value: '416-555-0101' }];
  return { id, name, positionTitle: 'Manager', contacts, archived: false, leaveFrom: null, leaveUntil: null };
}

function role(id: string, code: string, succession: string[]) {
  const words = {
    purposeEn: '',
    purposeFr: '',
    responsibilitiesEn: [],
    responsibilitiesFr: [],
    team: 'command',
  };
  const places = succession.map((personId, i) => ({ personId, rank: i + 1, from: null, until: null }));
  return { id, code, nameEn: `${code} role`, nameFr: `Rôle ${code}`, ...words, succession: places };
}

/** Two roles, three people, one function, one checklist: 1 → 2, and 3 which stands alone. */
export function samplePlan(
  tasks = [plannedTask(1), plannedTask(2, { after: [taskId(1)] }), plannedTask(3)],
): PlanForActivation {
  return {
    organisation: {
      nameEn: 'Cluster',
      nameFr: 'Grappe',
      hotline: '555-0100',
      bridge: '',
      timeZone: 'America/Toronto',
    },
    checklists: [
      {
        id: checklistId,
        code: 'it-outage',
        scenario: 'it-outage',
        titleEn: 'IT outage',
        titleFr: 'Panne informatique',
        purposeEn: '',
        purposeFr: '',
        restoresFunctionIds: [],
        tasks,
      },
    ],
    roles: [role(lead, 'IL', [ada, ben]), role(coordinator, 'BCC', [ben, cleo])],
    people: new Map([person(ada, 'Ada'), person(ben, 'Ben'), person(cleo, 'Cleo')].map((p) => [p.id, p])),
    functions: [
      {
        id: payroll,
        code: 'F01',
        nameEn: 'Payroll',
        nameFr: 'Paie',
        tier: 1,
        rtoMinutes: 240,
        mtpdMinutes: 480,
        ownerRoleId: lead,
      },
    ],
    plans: [],
    delegations: [],
    procedures: [],
    resources: [],
    needs: [],
    exercise: null,
  };
}

export function sampleInput(more: Partial<DeclarationInput> = {}): DeclarationInput {
  return {
    checklistIds: [checklistId],
    mode: 'actual',
    speed: 1,
    standby: false,
    planIds: [],
    exerciseId: null,
    titleEn: 'Outage in the east',
    titleFr: 'Panne dans l’Est',
    severity: 'high',
    authority: 'Director',
    timeZone: null,
    anchors: { T: null, S: null, I: null },
    absences: [],
    holders: [],
    ...more,
  };
}

/** Entries with a place but without real hashes: derivation does not look at the chain. */
export function placed(entries: readonly NewEntry[], afterSeq = 0): LogEntry[] {
  return entries.map((entry, i) => {
    const seq = afterSeq + i + 1;
    return { ...entry, activationId, seq, id: u(5000 + seq), stamp: '', previousHash: '', hash: '' };
  });
}

export function sampleState(tasks?: PlannedTask[], more: Partial<DeclarationInput> = {}) {
  const moment = { wallNow: start, author: 'Ada' };
  return deriveActivation(placed([declare(sampleInput(more), samplePlan(tasks), moment)]));
}
