import type { FactData } from '../fact-data.ts';
import type { FactTeller } from '../fact-words.ts';
import { testReport, testReview } from './test-review.ts';

/** What the documents of a believable exercise cite, for tests. */
export const testFacts: FactData = {
  asOf: '2026-11-23T14:15:00.000Z',
  now: '2026-11-23T14:15:00.000Z',
  timeZone: 'America/Toronto',
  organisation: {
    name: { en: 'Central Services', fr: 'Services centraux' },
    hotline: '1-800-555-0100',
    bridge: '416-555-0101',
  },
  document: { number: null, nextUpdateAt: '2026-11-23T20:00:00.000Z' },
  reportNumber: 2,
  report: testReport,
  review: testReview,
  activation: {
    id: 'activation-1',
    title: { en: 'Water leak at 777 Bay', fr: 'Fuite d’eau au 777, rue Bay' },
    exercise: true,
    scenario: { en: 'Building loss', fr: 'Perte d’un immeuble' },
    severity: 'high',
    declaredAt: '2026-11-23T12:00:00.000Z',
    declaredBy: 'Amara Diallo',
    strikeStartsAt: '2026-12-06T05:01:00.000Z',
    authority: 'Continuity plan, section 4',
    elapsedMinutes: 135,
    tasks: [
      {
        text: { en: 'Evacuate', fr: 'Évacuer' },
        role: { en: 'Facilities', fr: 'Installations' },
        dueAt: '2026-11-23T12:05:00.000Z',
        state: 'done',
        settledAt: '2026-11-23T12:04:00.000Z',
        lateMinutes: null,
        overdueWaiting: null,
      },
      {
        text: { en: 'Tell staff', fr: '' },
        role: { en: 'Communications', fr: 'Communications' },
        dueAt: '2026-11-23T12:30:00.000Z',
        state: 'open',
        settledAt: null,
        lateMinutes: 105,
        overdueWaiting: null,
      },
      {
        text: { en: 'Brief the ministry', fr: 'Informer le ministère' },
        role: null,
        dueAt: '2026-11-23T15:00:00.000Z',
        state: 'pending',
        settledAt: null,
        lateMinutes: null,
        overdueWaiting: null,
      },
    ],
    functions: [
      {
        code: 'F01',
        name: { en: 'Run the payroll', fr: 'Produire la paie' },
        state: 'stopped',
        since: '2026-11-23T13:00:00.000Z',
        sharePercent: null,
        rtoLeftMinutes: 90,
        mtpdLeftMinutes: 2880,
        threat: null,
      },
      {
        code: 'F02',
        name: { en: 'Pay suppliers', fr: 'Payer les fournisseurs' },
        state: 'stopped',
        since: '2026-11-23T12:30:00.000Z',
        sharePercent: null,
        rtoLeftMinutes: -15,
        mtpdLeftMinutes: null,
        threat: null,
      },
      {
        code: 'F03',
        name: { en: 'Answer the hotline', fr: 'Répondre à la ligne d’information' },
        state: 'normal',
        since: null,
        sharePercent: null,
        rtoLeftMinutes: null,
        mtpdLeftMinutes: null,
        threat: null,
      },
    ],
    decisions: [
      {
        at: '2026-11-23T12:20:00.000Z',
        text: 'Work from home today.',
        reason: 'The building is closed.',
        by: 'Amara Diallo',
        corrected: null,
      },
    ],
    log: [
      {
        at: '2026-11-23T12:00:00.000Z',
        author: 'Amara Diallo',
        key: 'declared',
        values: { title: 'Water leak at 777 Bay' },
      },
      {
        at: '2026-11-23T12:04:00.000Z',
        author: 'Luc Tremblay',
        key: 'task.done',
        values: { task: { en: 'Evacuate', fr: 'Évacuer' }, said: '' },
      },
    ],
  },
  roles: [
    {
      id: 'role-IL',
      code: 'IL',
      name: { en: 'Incident lead', fr: 'Responsable de l’intervention' },
      holder: 'Amara Diallo',
      phone: '416-555-0110',
      personId: null,
      inActivation: true,
    },
    {
      id: 'role-BCC',
      code: 'BCC',
      name: { en: 'Continuity coordinator', fr: 'Responsable de la continuité' },
      holder: 'Luc Tremblay',
      phone: '416-555-0111',
      personId: null,
      inActivation: true,
    },
    {
      id: 'role-COM',
      code: 'COM',
      name: { en: 'Communications', fr: 'Communications' },
      holder: 'Grace Okafor',
      phone: '416-555-0112',
      personId: null,
      inActivation: true,
    },
    {
      id: 'role-FAC',
      code: 'FAC',
      name: { en: 'Facilities', fr: '' },
      holder: '',
      phone: '',
      personId: null,
      inActivation: true,
    },
  ],
  checklist: {
    id: 'checklist-1',
    title: { en: 'Building loss', fr: 'Perte d’un immeuble' },
    purpose: { en: 'Keep people safe.', fr: 'Protéger les gens.' },
    tasks: [
      {
        text: { en: 'Evacuate', fr: 'Évacuer' },
        details: { en: 'Call the emergency services.', fr: 'Appelez les services d’urgence.' },
        phase: 'alert',
        roleCode: 'FAC',
        anchor: 'T',
        offsetMinutes: 5,
        repeat: null,
      },
      {
        text: { en: 'Cost and savings', fr: 'Coûts et économies' },
        details: { en: '', fr: '' },
        phase: 'sustain',
        roleCode: 'BCC',
        anchor: 'T',
        offsetMinutes: 0,
        repeat: { every: 'day', at: '16:00' },
      },
      {
        text: { en: 'Walk the entrances', fr: 'Parcourir les entrées' },
        details: { en: '', fr: '' },
        phase: 'sustain',
        roleCode: '',
        anchor: 'S',
        offsetMinutes: -7200,
        repeat: null,
      },
    ],
  },
  functions: [
    {
      code: 'F01',
      name: { en: 'Run the payroll', fr: 'Produire la paie' },
      rtoMinutes: 240,
      owner: { en: 'Payroll', fr: 'Paie' },
    },
    { code: 'F02', name: { en: 'Pay suppliers', fr: '' }, rtoMinutes: null, owner: null },
  ],
  services: [
    {
      code: 'F01',
      minimum: { en: 'Regular pay only.', fr: 'Paie régulière seulement.' },
      peaks: { en: 'Pay days', fr: 'Jours de paie' },
    },
    { code: 'F02', minimum: { en: '', fr: '' }, peaks: { en: '', fr: '' } },
  ],
  sites: [
    {
      name: { en: 'Bay Street office', fr: 'Bureau de la rue Bay' },
      address: '777 Bay Street, Toronto ON',
      accessibleEntrance: 'College Street doors',
      alternate: { en: 'Guelph office', fr: 'Bureau de Guelph' },
      alternateReadyMinutes: 240,
    },
  ],
  recipient: null,
  labour: [
    {
      unit: { en: 'Technical unit', fr: 'Unité technique' },
      union: 'OPSEU / SEFPO',
      local: 'Local 999',
      agreement: 'Collective agreement 2024–2026',
      expiresOn: '2026-12-31',
      status: 'noBoard',
    },
    {
      unit: { en: 'Professional unit', fr: '' },
      union: 'AMAPCEO',
      local: '',
      agreement: '',
      expiresOn: null,
      status: 'noticeGiven',
    },
  ],
  issue: {
    number: 'IR-2026-014',
    title: 'Late payments to suppliers',
    lang: 'en',
    source: 'Deputy minister’s office',
    sourceKind: 'leadership',
    receivedAt: '2026-11-23T13:00:00.000Z',
    dueAt: '2026-11-23T20:00:00.000Z',
    class: 'contentious',
    state: 'inProgress',
    lead: { en: 'Communications', fr: 'Communications' },
    background: 'Forty invoices are past due.\nThe system is down.',
    options: 'Pay by hand, or wait.',
    proposedAction: '',
  },
};

/** Tells facts in the names of their translations, so that a test sees which words were asked for. */
export function keyTeller(lang: 'en' | 'fr'): FactTeller {
  return {
    lang,
    timeZone: 'America/Toronto',
    translate: (key, values = {}) => {
      const told = Object.entries(values).map(([name, value]) => `${name}=${value}`);
      return told.length === 0 ? key : `${key}(${told.join(', ')})`;
    },
  };
}
