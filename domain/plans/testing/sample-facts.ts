import type { NamedRow, PlanFacts } from '../plan-facts.ts';
import { type Plan, planFields } from '../schema.ts';

/** An id that a test can read: `id(3)` is the same everywhere. */
export const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const named = (n: number, code: string, nameEn: string, nameFr = ''): NamedRow => ({
  id: id(n),
  code,
  nameEn,
  nameFr,
});

export const ids = {
  plan: id(1),
  finance: id(10),
  payroll: id(11),
  it: id(12),
  f01: id(20),
  f02: id(21),
  f03: id(22),
  lead: id(30),
  director: id(31),
  clerk: id(32),
  sap: id(40),
  tower: id(41),
  ann: id(50),
  bo: id(51),
  cy: id(52),
  strike: id(60),
  confirm: id(61),
  tell: id(62),
  skill: id(70),
};

const plain = {
  descriptionEn: '',
  descriptionFr: '',
  tierReasonEn: '',
  tierReasonFr: '',
  rpoMinutes: null,
  mbcoPercent: null,
  mbcoWordsEn: '',
  mbcoWordsFr: '',
  legalBasisEn: '',
  legalBasisFr: '',
  peakPeriodsEn: '',
  peakPeriodsFr: '',
  workaroundsEn: '',
  workaroundsFr: '',
  reviewOn: null,
};

const role = { team: '', purposeEn: '', purposeFr: '', responsibilitiesEn: [], responsibilitiesFr: [] };

const alone = { alternateId: null, alternateWords: '', supplierId: null, contacts: [] };

type Task = PlanFacts['tasks'][number];

const task: Omit<Task, 'id' | 'position' | 'textEn' | 'roleId' | 'anchor' | 'offsetMinutes'> = {
  checklistId: ids.strike,
  textFr: '',
  detailsEn: '',
  detailsFr: '',
  phase: 'respond',
  repeat: null,
  plannedMinutes: 30,
  after: [],
  evidenceRequired: false,
  mode: 'both',
};

/**
 * A small organisation: Finance with Payroll below it, and IT beside; three functions, of which Payroll's needs SAP; a
 * checklist with two tasks.
 */
export function sampleFacts(): PlanFacts {
  return {
    organisation: {
      name: { en: 'Central Cluster', fr: 'Groupement central' },
      timeZone: 'America/Toronto',
      hotline: '1-800-555-0100',
      bridge: '',
    },
    impactCategories: [
      { key: 'people', nameEn: 'People', nameFr: 'Personnes' },
      { key: 'legal', nameEn: 'Legal', nameFr: 'Juridique' },
    ],
    units: [
      { ...named(10, 'FIN', 'Finance', 'Finances'), parentId: null },
      { ...named(11, 'PAY', 'Payroll office', 'Bureau de la paie'), parentId: ids.finance },
      { ...named(12, 'IT', 'IT', 'TI'), parentId: null },
    ],
    functions: [
      {
        ...named(22, 'F03', 'Payroll', 'Paie'),
        ...plain,
        ...{ unitId: ids.payroll, ownerRoleId: ids.director, tier: 1, mtpdMinutes: 2880, rtoMinutes: 1440 },
      },
      {
        ...named(20, 'F01', 'Ledger', 'Grand livre'),
        ...plain,
        ...{ unitId: ids.finance, ownerRoleId: null, tier: 2, mtpdMinutes: null, rtoMinutes: 4320 },
      },
      {
        ...named(21, 'F02', 'Service desk', 'Centre de services'),
        ...plain,
        ...{ unitId: ids.it, ownerRoleId: null, tier: null, mtpdMinutes: null, rtoMinutes: 240 },
      },
    ],
    impactRatings: [
      {
        functionId: ids.f03,
        category: 'legal',
        points: [
          { atMinutes: 1440, severity: 2, justificationEn: '', justificationFr: '' },
          { atMinutes: 240, severity: 1, justificationEn: '', justificationFr: '' },
        ],
      },
    ],
    staffing: [
      {
        ...{ id: id(80), functionId: ids.f03, skillId: ids.skill, shiftEn: 'Night', shiftFr: 'Nuit' },
        ...{ normalCount: 4, degradedCount: 3, minimumCount: 2 },
      },
    ],
    skills: [{ id: ids.skill, nameEn: 'Payroll clerk', nameFr: 'Commis à la paie' }],
    dependencies: [
      {
        ...{
          id: id(81),
          functionId: ids.f03,
          kind: 'application',
          targetId: ids.sap,
          neededBackMinutes: 480,
        },
        ...{ workaroundEn: 'By hand', workaroundFr: 'À la main', workaroundLastsMinutes: 1440 },
      },
    ],
    strategies: [
      {
        ...{ id: id(82), functionId: ids.f03, scenario: 'strike', textEn: 'Pay advances', textFr: 'Avances' },
        ...{ readyMinutes: 240, lastsMinutes: 20_160, capacityPercent: 60 },
      },
    ],
    roles: [
      { ...named(30, 'IL', 'Incident lead', 'Responsable de l’incident'), ...role },
      { ...named(31, 'DIR', 'Director', 'Directrice'), ...role },
      { ...named(32, 'CLK', 'Clerk', 'Commis'), ...role },
    ],
    holders: [
      { roleId: ids.lead, personId: ids.ann, name: 'Ann Roy', title: 'Manager' },
      { roleId: ids.lead, personId: ids.bo, name: 'Bo Li', title: '' },
    ],
    contacts: [
      { personId: ids.ann, kind: 'workPhone', value: '416-555-0101' },
      { personId: ids.ann, kind: 'email', value: 'ann.roy@example.ca' },
    ],
    delegations: [
      {
        ...{
          id: id(83),
          authorityEn: 'Approve overtime',
          authorityFr: 'Approuver les heures',
          instrument: '',
        },
        ...{ fromRoleId: ids.lead, toRoleId: ids.clerk, triggerEn: 'Absence', triggerFr: '' },
        ...{ limitsEn: '', limitsFr: '', effectiveOn: '2026-01-01', expiresOn: null },
      },
    ],
    checklists: [
      {
        ...{ id: ids.strike, code: 'STRIKE', titleEn: 'Strike', titleFr: 'Grève', scenario: '' },
        ...{ purposeEn: '', purposeFr: '', restoresFunctionIds: [ids.f03] },
      },
    ],
    tasks: [
      {
        ...task,
        ...{ id: ids.confirm, position: 1, textEn: 'Confirm the window', roleId: ids.lead },
        ...{ anchor: 'S', offsetMinutes: -1440 },
      },
      {
        ...task,
        ...{ id: ids.tell, position: 2, textEn: 'Tell the staff', roleId: null, after: [ids.confirm] },
        ...{ anchor: 'T', offsetMinutes: 60 },
      },
    ],
    resources: [
      {
        ...{ ...named(40, 'SAP', 'Pay system', 'Système de paie'), kind: 'application', ownerRoleId: null },
        ...{ rtoMinutes: 960, rpoMinutes: 60, lastTestedOn: '2026-05-01' },
        ...alone,
      },
      {
        ...{ ...named(41, 'TWR', 'Tower'), kind: 'site', ownerRoleId: null, rtoMinutes: null },
        ...{ rpoMinutes: null, lastTestedOn: null, ...alone },
      },
    ],
    documents: [],
  };
}

/** A continuity plan of Finance, led by the incident lead. */
export function samplePlan(more: Partial<Plan> = {}): Plan & { id: string } {
  return {
    id: ids.plan,
    ...planFields.parse({
      code: 'BCP-1',
      titleEn: 'Finance continuity plan',
      titleFr: 'Plan de continuité des Finances',
      ownerRoleId: ids.lead,
      scopeUnitIds: [ids.finance],
      criteria: [{ textEn: 'Payroll is down for more than 4 hours' }],
      phases: [{ nameEn: 'Assess' }, { nameEn: 'Recover' }],
      checklistIds: [ids.strike],
      ...more,
    }),
  };
}
