import { describe, expect, it } from 'vitest';
import { plainText } from './blocks.ts';
import type { FactData, LabourRoundFact } from './fact-data.ts';
import { factBlocks, factText } from './facts.ts';
import { roundMeant } from './labour-facts.ts';
import { missingFact } from './missing-fact.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const round = (status: LabourRoundFact['status'], union = status): LabourRoundFact => ({
  unit: { en: `Unit ${union}`, fr: '' },
  union,
  local: '',
  agreement: '',
  expiresOn: null,
  status,
});
const withRounds = (...labour: LabourRoundFact[]): FactData => ({ ...testFacts, labour });

describe('the round that a document means', () => {
  it.each([
    ['the only one', [round('bargaining')], 'bargaining'],
    ['the furthest along', [round('bargaining'), round('noBoard'), round('noticeGiven')], 'noBoard'],
    ['never one that is over', [round('ratified'), round('conciliation')], 'conciliation'],
  ])('is %s', (_, rounds, union) => expect(roundMeant(rounds)?.union).toBe(union));

  it.each([
    ['none is open', [round('ratified')]],
    ['there is none', []],
    ['two are as far', [round('strike', 'noBoard'), round('strike')]],
  ])('is none where %s', (_, rounds) => expect(roundMeant(rounds)).toBeUndefined());
});

it('the round is told in words of the language, with the local of the union', () => {
  const told = (key: string, lang: 'en' | 'fr') => factText(key, testFacts, keyTeller(lang));
  expect(told('labour.unit', 'fr')).toBe('Unité technique');
  expect(told('labour.union', 'en')).toBe('OPSEU / SEFPO, Local 999');
  expect(told('labour.expiresOn', 'en')).toBe('Dec\u00a031,\u00a02026');
  expect(told('labour.status', 'en')).toBe('facts:roundStatus.noBoard');
  expect(told('activation.strikeStartsAt', 'en')).toContain('December 6, 2026 at 12:01');
});

it.each([
  ['labour.union', withRounds(round('ratified')), 'noRound'],
  ['labour.union', withRounds(round('strike', 'noBoard'), round('strike')), 'severalRounds'],
  ['labour.agreement', withRounds(round('strike')), 'noAgreement'],
  ['issue.dueAt', { ...testFacts, issue: null }, 'noIssue'],
  ['activation.strikeStartsAt', testFacts, 'noStrikeStart'],
])('why %s is not known', (key, data, reason) => expect(missingFact(key, data).reason).toBe(reason));

it('open rounds stand in a table, the furthest along first', () => {
  const [table] = factBlocks('labour.rounds', testFacts, keyTeller('fr'));
  const rows = table?.type === 'table' ? table.rows.map((row) => row.map(plainText)) : [];
  expect(rows.map(([unit]) => unit)).toEqual(['Unité technique', 'Professional unit']);
  expect(rows[1]?.[2]).toBe('facts:notSet');
  const [none] = factBlocks('labour.rounds', withRounds(round('ratified')), keyTeller('en'));
  expect(none).toMatchObject({ type: 'paragraph' });
});
