import type { PlanChecklist, PlanTask } from '../../plans/content-schema.ts';
import type { PackFacts, PackPerson } from '../pack-facts.ts';

const both = (words: string) => ({ en: words, fr: `${words} (fr)` });

function person(id: string, name: string, more: Partial<PackPerson> = {}): PackPerson {
  const [, familyName = ''] = name.split(' ');
  const contacts: PackPerson['contacts'] = [
    { kind: 'email', value: `${id}@cluster.example`, verifiedOn: null },
    { kind: 'mobilePhone', value: '416-555-0110', verifiedOn: '2026-11-01' },
    { kind: 'workPhone', value: '416-555-0111 ext. 23', verifiedOn: null },
  ];
  return { id, name, familyName, title: 'Manager', unitId: 'u1', siteId: null, contacts, ...more };
}

export function sampleTask(id: string, more: Partial<PlanTask> = {}): PlanTask {
  return {
    ...{
      id,
      position: 1,
      text: both(`Do ${id}`),
      details: both(''),
      phase: 'respond',
      anchor: 'T',
      offsetMinutes: 15,
    },
    ...{
      role: { id: 'lead', code: 'IL', name: both('Incident lead') },
      repeat: null,
      plannedMinutes: null,
      after: [],
    },
    ...{ evidenceRequired: false, mode: 'both' },
    ...more,
  };
}

export function sampleList(id: string, tasks: PlanTask[]): PlanChecklist {
  return {
    id,
    code: id,
    name: both(`List ${id}`),
    scenario: '',
    purpose: both('To be safe'),
    restores: [],
    tasks,
  };
}

/** Two roles, one of them held by nobody; three people, one without a telephone; a unit; a checklist. */
export function samplePack(more: Partial<PackFacts> = {}): PackFacts {
  return {
    organisation: {
      name: both('Central Services'),
      ...{
        timeZone: 'America/Toronto',
        hotline: '416-555-0100',
        bridge: '416-555-0101, 428913#',
        paper: 'letter',
      },
    },
    people: [
      person('ann', 'Ann Roy'),
      person('bo', 'Bo Li'),
      person('cy', 'Cy Abel', { unitId: null, contacts: [], title: '' }),
    ],
    roles: [
      { id: 'lead', code: 'IL', name: both('Incident lead'), team: 'command', holders: ['bo', 'ann'] },
      { id: 'log', code: 'LOG', name: both('Log keeper'), team: 'command', holders: [] },
      { id: 'com', code: 'COM', name: both('Communications lead'), team: 'support', holders: ['cy'] },
    ],
    units: [
      { id: 'u1', code: 'FIN', name: both('Finance') },
      { id: 'u2', code: 'HR', name: both('Human resources') },
    ],
    sites: [],
    checklists: [sampleList('c1', [sampleTask('a'), sampleTask('b', { offsetMinutes: 5, position: 2 })])],
    leadRoleId: 'lead',
    ...more,
  };
}
