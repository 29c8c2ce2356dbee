import { describe, expect, it } from 'vitest';
import { callGroups } from './call-groups.ts';
import { daysBetween } from './days-between.ts';
import { firstTasks } from './first-tasks.ts';
import { passphraseProblem } from './passphrase.ts';
import { telephoneLink } from './telephone-link.ts';
import { sampleList, samplePack, sampleTask } from './testing/sample-pack.ts';

describe('callGroups', () => {
  const short = (order: 'role' | 'unit' | 'site') =>
    callGroups(samplePack(), order).map(
      ({ place, entries }) =>
        `${place?.name.en ?? '–'}: ${entries.map(({ person, rank, roles }) => `${person.name} ${rank ?? roles.map((r) => r.en).join('+')}`).join(', ')}`,
    );
  it('names a role that nobody holds, and the others in the order of their succession', () => {
    expect(short('role')).toEqual([
      'Incident lead: Bo Li 1, Ann Roy 2',
      'Log keeper: ',
      'Communications lead: Cy Abel 1',
    ]);
  });
  it('goes by family name in a unit, leaves out one without people, and ends with those of none', () => {
    expect(short('unit')).toEqual([
      'Finance: Bo Li Incident lead, Ann Roy Incident lead',
      '–: Cy Abel Communications lead',
    ]);
  });
  it('has everybody somewhere', () => {
    expect(short('site')).toEqual([
      '–: Cy Abel Communications lead, Bo Li Incident lead, Ann Roy Incident lead',
    ]);
  });
});

describe('firstTasks', () => {
  const texts = (...tasks: ReturnType<typeof sampleTask>[]) =>
    firstTasks('lead', [sampleList('c1', tasks)], 3).map(({ task }) => task.id);
  it('takes the earliest after an activation, before those of a strike', () => {
    expect(
      texts(
        sampleTask('strike', { anchor: 'S', offsetMinutes: 0 }),
        sampleTask('late', { offsetMinutes: 60 }),
        sampleTask('early', { offsetMinutes: 0 }),
      ),
    ).toEqual(['early', 'late', 'strike']);
  });
  it.each([
    ['is done again and again', { repeat: { every: 'day' as const, at: '16:00' } }],
    ['belongs to exercises', { mode: 'exercise' as const }],
    ['comes before the strike', { anchor: 'S' as const, offsetMinutes: -60 }],
    ['comes at the end', { anchor: 'E' as const }],
    ['is of another role', { role: null }],
  ])('leaves out what %s', (_, more) => {
    expect(texts(sampleTask('a', more), sampleTask('b', { offsetMinutes: 600 }))).toEqual(['b']);
  });
  it('says the same words of two checklists once, and no more than asked for', () => {
    const lists = ['c1', 'c2'].map((id) => sampleList(id, [sampleTask('a'), sampleTask(`own of ${id}`)]));
    expect(firstTasks('lead', lists, 2).map(({ task, list }) => `${list.id} ${task.id}`)).toEqual([
      'c1 a',
      'c1 own of c1',
    ]);
  });
});

describe('telephoneLink', () => {
  it.each([
    ['416-555-0110', 'tel:+14165550110'],
    ['(416) 555-0110', 'tel:+14165550110'],
    ['1-800-555-0110', 'tel:+18005550110'],
    ['+44 20 7946 0000', 'tel:+442079460000'],
    ['555-0110', 'tel:5550110'],
    ['416-555-0111 ext. 23', 'tel:+14165550111;ext=23'],
    ['416-555-0111, poste 23', 'tel:+14165550111;ext=23'],
    ['416-555-0101, 428913#', 'tel:+14165550101;ext=428913'],
    ['call the desk', undefined],
    ['911', undefined],
    ['', undefined],
  ])('%s', (said, dialled) => {
    expect(telephoneLink(said)).toBe(dialled);
  });
});

describe('passphraseProblem', () => {
  it.each([
    ['eleven char', 'eleven char', 'short'],
    ['            ', '            ', 'short'],
    ['twelve chars', 'twelve chars', null],
    ['twelve chars', 'twelve Chars', 'different'],
  ])('"%s" and "%s": %s', (passphrase, again, expected) => {
    expect(passphraseProblem(passphrase, again)).toBe(expected);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-22T04:59:00.000Z', '2026-11-22T05:01:00.000Z', 1],
    ['2026-11-22T05:01:00.000Z', '2026-11-23T04:59:00.000Z', 0],
    // Clocks go back on November 1: the day has 25 hours.
    ['2026-11-01T04:30:00.000Z', '2026-11-02T05:30:00.000Z', 1],
    ['2026-11-22T12:00:00.000Z', '2026-11-20T12:00:00.000Z', 0],
  ])('from %s to %s: %s', (from, to, days) => {
    expect(daysBetween(from, to, 'America/Toronto')).toBe(days);
  });
});
