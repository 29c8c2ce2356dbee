import { describe, expect, it } from 'vitest';
import { plainText } from './blocks.ts';
import { citedFacts, factBlocks, factOptions, factText } from './facts.ts';
import type { RichTextDoc } from './rich-text.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const en = keyTeller('en');
const fr = keyTeller('fr');
const unbound = {
  ...testFacts,
  activation: null,
  checklist: null,
  reportNumber: null,
  report: null,
  review: null,
};

/** Spaces and short months of Intl differ between releases. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace('Nov.', 'Nov');

describe('factText', () => {
  it.each([
    ['organisation.name', 'Central Services', 'Services centraux'],
    ['organisation.hotline', '1-800-555-0100', '1-800-555-0100'],
    ['activation.title', 'Water leak at 777 Bay', 'Fuite d’eau au 777, rue Bay'],
    ['activation.scenario', 'Building loss', 'Perte d’un immeuble'],
    ['activation.kind', 'facts:mode.exercise', 'facts:mode.exercise'],
    ['activation.severity', 'facts:severity.high', 'facts:severity.high'],
    ['activation.elapsed', 'facts:duration.hours(count=2) facts:duration.minutes(count=15)', undefined],
    [
      'activation.declaredAt',
      'Monday, November 23, 2026 at 7:00 a.m. EST',
      'lundi 23 novembre 2026 à 7 h HNE',
    ],
    ['activation.asOf', 'Monday, November 23, 2026 at 9:15 a.m. EST', 'lundi 23 novembre 2026 à 9 h 15 HNE'],
    [
      'document.nextUpdateAt',
      'Monday, November 23, 2026 at 3:00 p.m. EST',
      'lundi 23 novembre 2026 à 15 h HNE',
    ],
    ['report.nextAt', 'Monday, November 23, 2026 at 3:00 p.m. EST', undefined],
    ['report.number', '2', '2'],
    ['document.number', 'facts:numberGivenAtIssue', undefined],
    ['checklist.purpose', 'Keep people safe.', 'Protéger les gens.'],
    ['role.IL.name', 'Incident lead', 'Responsable de l’intervention'],
    ['role.IL.holder', 'Amara Diallo', 'Amara Diallo'],
    ['role.BCC.phone', '416-555-0111', '416-555-0111'],
    ['role.FAC.name', 'Facilities', 'Facilities'],
  ])('%s', (key, inEnglish, inFrench) => {
    expect(plain(factText(key, testFacts, en))).toBe(inEnglish);
    if (inFrench !== undefined) expect(plain(factText(key, testFacts, fr))).toBe(inFrench);
  });

  it.each([
    'role.FAC.holder',
    'role.FAC.phone',
    'role.XX.name',
    'role.IL.age',
    'no.such',
    'toString',
    'activation.nextTasks',
  ])('%s is not known', (key) => {
    expect(factText(key, testFacts, en)).toBe('');
  });

  it.each(['activation.title', 'activation.asOf', 'report.number', 'checklist.title'])(
    '%s needs what it tells of',
    (key) => {
      expect(factText(key, unbound, en)).toBe('');
    },
  );

  it('names the time zone of the place and the time of year', () => {
    const july = { ...testFacts, document: { number: null, nextUpdateAt: '2026-07-01T16:00:00.000Z' } };
    expect(plain(factText('document.nextUpdateAt', july, en))).toBe(
      'Wednesday, July 1, 2026 at 12:00 p.m. EDT',
    );
    const west = { ...en, timeZone: 'America/Vancouver' };
    expect(plain(factText('document.nextUpdateAt', july, west))).toContain('9:00 a.m. PDT');
  });
});

describe('factBlocks', () => {
  it('lists tasks that are next, late and done apart', () => {
    const rowsOf = (key: string) =>
      factBlocks(key, testFacts, en).flatMap((b) => (b.type === 'table' ? b.rows : []));
    const texts = (key: string) => rowsOf(key).map((row) => row.map(plainText).map(plain));
    expect(texts('activation.nextTasks')).toEqual([
      ['Brief the ministry', 'facts:nobody', 'Nov 23, 10:00 a.m.', 'facts:taskState.pending'],
    ]);
    expect(texts('activation.lateTasks')).toEqual([
      [
        'Tell staff',
        'Communications',
        'Nov 23, 7:30 a.m.',
        'facts:duration.hours(count=1) facts:duration.minutes(count=45)',
      ],
    ]);
    expect(texts('activation.doneTasks')).toEqual([['Evacuate', 'Facilities', 'Nov 23, 7:04 a.m.']]);
  });

  it('marks words that are there in the other language only', () => {
    const [table] = factBlocks('activation.lateTasks', testFacts, fr);
    expect(table?.type === 'table' && table.rows[0]?.[0]).toEqual([
      { type: 'text', text: 'Tell staff', lang: 'en' },
    ]);
  });

  it('says how much time is left, and that it has passed', () => {
    const [table, note] = factBlocks('activation.functionStates', testFacts, en);
    const rows = table?.type === 'table' ? table.rows.map((row) => row.map(plainText)) : [];
    expect(rows[0]?.slice(1)).toEqual([
      'facts:functionState.stopped',
      'facts:duration.hours(count=1) facts:duration.minutes(count=30)',
      'facts:duration.days(count=2)',
    ]);
    expect(rows[1]?.[2]).toBe('facts:past(duration=facts:duration.minutes(count=15))');
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[3]).toBe('facts:notCounted');
    expect(note?.type === 'paragraph' && plainText(note.spans)).toBe(
      'facts:table.functionStates.others(count=1)',
    );
  });

  it('says in a sentence that all functions run', () => {
    const { activation } = testFacts;
    if (!activation) throw new Error('no activation');
    const functions = activation.functions.filter(({ state }) => state === 'normal');
    const [said, ...more] = factBlocks(
      'activation.functionStates',
      { ...testFacts, activation: { ...activation, functions } },
      en,
    );
    expect(said?.type === 'paragraph' && plainText(said.spans)).toBe(
      'facts:table.functionStates.allNormal(count=1)',
    );
    expect(more).toEqual([]);
  });

  it('makes a checklist of each phase, with its due times in words', () => {
    const blocks = factBlocks('checklist.tasks', testFacts, en);
    expect(blocks.map((b) => b.type === 'checklist' && [b.caption, b.items.length])).toEqual([
      ['facts:phase.alert', 1],
      ['facts:phase.sustain', 2],
    ]);
    const dues = blocks.flatMap((b) => (b.type === 'checklist' ? b.items.map((i) => i.due) : []));
    expect(dues).toEqual([
      'T\u00a0+\u00a0facts:duration.minutes(count=5)',
      'facts:due.day(time=16:00)',
      'S\u00a0−\u00a0facts:duration.days(count=5)',
    ]);
  });

  it('lists at most eight tasks and says how many more there are', () => {
    const [task] = testFacts.activation?.tasks.slice(2) ?? [];
    if (!task || !testFacts.activation) throw new Error('no task');
    const many = {
      ...testFacts,
      activation: { ...testFacts.activation, tasks: Array.from({ length: 15 }, () => task) },
    };
    const [table, note] = factBlocks('activation.nextTasks', many, en);
    expect(table?.type === 'table' && table.rows.length).toBe(8);
    expect(note?.type === 'paragraph' && plainText(note.spans)).toBe('facts:more(count=7)');
  });

  it('keeps decisions out of the log of a report', () => {
    const { activation } = testFacts;
    if (!activation) throw new Error('no activation');
    const [entry] = activation.log;
    if (!entry) throw new Error('no entry');
    const log = [...activation.log, { ...entry, key: 'decision' }, ...activation.log];
    const [table] = factBlocks(
      'activation.recentLog',
      { ...testFacts, activation: { ...activation, log } },
      en,
    );
    expect(table?.type === 'table' && table.rows.map((row) => plainText(row[1] ?? []).split('(')[0])).toEqual(
      ['facts:log.declared', 'facts:log.task.done', 'facts:log.declared', 'facts:log.task.done'],
    );
  });

  it('says that there is nothing, and says nothing without an activation', () => {
    const quiet = testFacts.activation && {
      ...testFacts,
      activation: { ...testFacts.activation, decisions: [], tasks: [] },
    };
    expect(factBlocks('activation.decisions', quiet ?? unbound, en)).toHaveLength(1);
    expect(factBlocks('activation.lateTasks', quiet ?? unbound, en)[0]?.type).toBe('paragraph');
    for (const key of [
      'activation.decisions',
      'activation.roles',
      'activation.recentLog',
      'checklist.tasks',
      'no.such',
    ]) {
      expect(factBlocks(key, unbound, en)).toEqual([]);
    }
  });
});

describe('factOptions', () => {
  it('offers every fact once, each of which can be told', () => {
    const options = factOptions(testFacts.roles, en);
    expect(new Set(options.map((o) => o.key)).size).toBe(options.length);
    expect(options.filter((o) => o.subject === 'role')).toHaveLength(12);
    for (const { key, form } of options.filter((o) => !o.key.startsWith('role.FAC'))) {
      if (form === 'inline') expect(factText(key, testFacts, en), key).not.toBe('');
      else expect(factBlocks(key, testFacts, en), key).not.toEqual([]);
    }
  });
});

describe('citedFacts', () => {
  it('tells what a text cites and leaves out what is not known', () => {
    const doc: RichTextDoc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'fact', attrs: { key: 'organisation.hotline' } },
            { type: 'fact', attrs: { key: 'role.FAC.phone' } },
          ],
        },
        { type: 'factBlock', attrs: { key: 'activation.roles' } },
        { type: 'factBlock', attrs: { key: 'no.such' } },
      ],
    };
    const facts = citedFacts(doc, testFacts, en);
    expect(Object.keys(facts.inline)).toEqual(['organisation.hotline']);
    expect(Object.keys(facts.blocks)).toEqual(['activation.roles']);
  });
});
