import { expect, it } from 'vitest';
import type { FactData } from './fact-data.ts';
import { factBlocks, factText } from './facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const none: FactData = { ...testFacts, issue: null };

it('a note says what it answers, and who asked', () => {
  expect(factText('issue.number', testFacts, keyTeller('en'))).toBe('IR-2026-014');
  expect(factText('issue.source', testFacts, keyTeller('en'))).toBe('Deputy minister’s office');
  expect(factText('issue.lead', testFacts, keyTeller('fr'))).toBe('Communications');
});

it('who asked is said by their kind where nobody is named, and a time that is not set as that', () => {
  const issue = testFacts.issue && { ...testFacts.issue, source: '', dueAt: null, lead: null };
  const data = { ...testFacts, issue };
  expect(factText('issue.source', data, keyTeller('en'))).toBe('facts:issueSource.leadership');
  expect(factText('issue.dueAt', data, keyTeller('en'))).toBe('facts:notSet');
  expect(factText('issue.lead', data, keyTeller('en'))).toBe('facts:nobody');
});

it('its texts are a paragraph a line, marked in the language that they are in', () => {
  expect(factBlocks('issue.background', testFacts, keyTeller('fr'))).toMatchObject([
    { type: 'paragraph', spans: [{ text: 'Forty invoices are past due.', lang: 'en' }] },
    { type: 'paragraph', spans: [{ text: 'The system is down.', lang: 'en' }] },
  ]);
  const [own] = factBlocks('issue.options', testFacts, keyTeller('en'));
  expect(own).not.toHaveProperty(['spans', 0, 'lang']);
  expect(factBlocks('issue.proposedAction', testFacts, keyTeller('en'))).toMatchObject([
    { spans: [{ text: 'facts:issueSaysNothing' }] },
  ]);
});

it('a note that answers no issue cites none', () => {
  expect(factText('issue.number', none, keyTeller('en'))).toBe('');
  expect(factBlocks('issue.background', none, keyTeller('en'))).toEqual([]);
});
