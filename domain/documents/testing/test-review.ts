import type { ReportFacts, ReviewFacts } from '../fact-data.ts';

const call = {
  at: '2026-11-23T12:10:00.000Z',
  person: 'Priya Nair',
  via: '416-555-0133',
  outcome: 'noAnswer',
  text: 'Third floor warden.',
} as const;

/** The period of the second report of the exercise in test-facts.ts. */
export const testReport: ReportFacts = {
  from: '2026-11-23T13:00:00.000Z',
  version: 'update',
  tasks: { total: 3, done: 1, late: 1, overdueWaiting: 0, failed: 0 },
  settled: [
    {
      text: { en: 'Evacuate', fr: 'Évacuer' },
      role: { en: 'Facilities', fr: 'Installations' },
      dueAt: '2026-11-23T12:05:00.000Z',
      state: 'done',
      settledAt: '2026-11-23T13:04:00.000Z',
      lateMinutes: null,
      overdueWaiting: null,
    },
  ],
  decisions: [
    {
      at: '2026-11-23T13:20:00.000Z',
      text: 'Move the payroll to 5 Main.',
      reason: 'It has desks.',
      by: 'Luc Tremblay',
      corrected: { at: '2026-11-23T13:40:00.000Z', by: 'Luc Tremblay', reason: 'It was 3 Main.' },
    },
  ],
  log: [
    {
      at: '2026-11-23T13:04:00.000Z',
      author: 'Luc Tremblay',
      key: 'task.done',
      values: { task: { en: 'Evacuate', fr: 'Évacuer' }, said: '' },
    },
  ],
  contacts: [call],
  resources: [
    {
      name: { en: '777 Bay', fr: '777, rue Bay' },
      state: 'out',
      since: '2026-11-23T12:01:00.000Z',
      text: 'No power.',
    },
  ],
  strike: {
    places: [
      {
        place: '777 Bay',
        at: '2026-11-23T13:30:00.000Z',
        ...{ dueAtWork: 120, atWork: 70, withdrawn: 45, essentialPresent: 11, essentialAbsent: 1 },
      },
    ],
    total: { dueAtWork: 120, atWork: 70, withdrawn: 45, essentialPresent: 11, essentialAbsent: 1 },
  },
};

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

/** The same exercise after its end. */
export const testReview: ReviewFacts = {
  stoodDownAt: at('21:00'),
  stoodDownBy: 'Amara Diallo',
  standDownText: 'The building is open again.',
  tasks: [
    {
      ...{ number: '1', text: { en: 'Evacuate', fr: 'Évacuer' }, date: null },
      role: { en: 'Facilities', fr: 'Installations' },
      ...{ dueAt: at('12:05'), settledAt: at('12:04'), outcome: 'inTime', differenceMinutes: -1, said: '' },
    },
    {
      ...{ number: '2', text: { en: 'Tell staff', fr: 'Aviser le personnel' }, date: null },
      role: { en: 'Communications', fr: 'Communications' },
      ...{ dueAt: at('12:30'), settledAt: at('14:20'), outcome: 'late', differenceMinutes: 110 },
      said: 'The list was out of date.',
    },
    {
      ...{ number: '3', text: { en: 'Brief the ministry', fr: 'Informer le ministère' }, date: '2026-11-23' },
      role: null,
      ...{ dueAt: at('15:00'), settledAt: null, outcome: 'leftOpen', differenceMinutes: null, said: '' },
    },
  ],
  entries: 84,
  timeLine: [
    {
      at: at('12:00'),
      author: 'Amara Diallo',
      key: 'declared',
      values: { title: { en: 'Water leak at 777 Bay', fr: 'Fuite d’eau au 777, rue Bay' } },
      ...{ was: null, corrected: null },
    },
    {
      at: at('12:20'),
      author: 'Luc Tremblay',
      key: 'note',
      values: { text: 'The east door is shut.' },
      was: {
        at: at('12:30'),
        author: 'Luc Tremblay',
        key: 'note',
        values: { text: 'The west door is shut.' },
      },
      corrected: { at: at('12:40'), by: 'Amara Diallo', reason: 'Misheard.' },
    },
    {
      ...{ at: at('21:00'), author: 'Amara Diallo', key: 'standDown' },
      values: { text: 'The building is open.' },
      ...{ was: null, corrected: null },
    },
  ],
  stops: [
    {
      ...{ code: 'F01', name: { en: 'Run the payroll', fr: 'Produire la paie' } },
      ...{ stoppedAt: at('12:00'), backAt: at('17:10'), rtaMinutes: 310 },
      ...{ rtoMinutes: 240, mtpdMinutes: 480, result: 'overRto' },
    },
    {
      ...{ code: 'F02', name: { en: 'Pay suppliers', fr: 'Payer les fournisseurs' } },
      ...{ stoppedAt: at('12:00'), backAt: null, rtaMinutes: null },
      ...{ rtoMinutes: null, mtpdMinutes: null, result: 'notBack' },
    },
  ],
  holdings: [
    {
      role: { en: 'Incident lead', fr: 'Responsable de l’intervention' },
      ...{ person: 'Amara Diallo', from: at('12:00'), to: at('18:00') },
    },
    {
      role: { en: 'Incident lead', fr: 'Responsable de l’intervention' },
      ...{ person: 'Luc Tremblay', from: at('18:00'), to: null },
    },
  ],
  contacts: [call],
  outages: [
    { name: { en: '777 Bay', fr: '' }, state: 'out', from: at('12:01'), backAt: at('20:31'), minutes: 510 },
    {
      name: { en: 'Payroll terminal', fr: 'Terminal de paie' },
      ...{ state: 'limited', from: at('12:05'), backAt: null, minutes: null },
    },
  ],
  observations: [
    {
      ...{ kind: 'gap', text: 'Nobody had the key of the store.', said: 'Omar Haddad' },
      objective: { en: 'Evacuate in five minutes', fr: 'Évacuer en cinq minutes' },
    },
    { kind: 'strength', objective: null, text: 'Calm voices on the bridge.', said: 'Omar Haddad' },
  ],
  actions: [
    {
      title: { en: 'Keep a key at the front desk', fr: 'Garder une clé à l’accueil' },
      owner: { en: 'Facilities', fr: 'Installations' },
      ...{ dueOn: '2027-01-22', status: 'open', said: '' },
    },
    {
      title: { en: 'Renew the call list', fr: '' },
      ...{ owner: null, dueOn: null, status: 'done', said: 'Renewed with the directory.' },
    },
  ],
  lessons: [
    {
      title: { en: 'Call before you write', fr: 'Appeler avant d’écrire' },
      text: { en: 'People read mail an hour later.', fr: 'Le courriel est lu une heure plus tard.' },
    },
  ],
  verdict: { whole: true, entries: 84, lastHash: '3b5d5c3712955042212316173ccf37be'.repeat(2) },
};
