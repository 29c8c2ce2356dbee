import { expect, it } from 'vitest';
import type { FactData } from './fact-data.ts';
import { citedFacts, factText } from './facts.ts';
import { missingFact } from './missing-fact.ts';
import type { RichTextDoc } from './rich-text.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const recipient = {
  name: 'Luc Tremblay',
  givenName: 'Luc',
  position: 'Payroll analyst',
  unit: { en: 'Payroll', fr: 'Paie' },
  site: { en: 'Guelph office', fr: '' },
  employeeNumber: '',
};
const addressed: FactData = { ...testFacts, recipient };
const letter: RichTextDoc = {
  type: 'doc',
  content: ['name', 'unit', 'employeeNumber'].map((part) => ({
    type: 'paragraph',
    content: [{ type: 'fact', attrs: { key: `recipient.${part}` } }],
  })),
};

it.each([
  ['recipient.name', 'Luc Tremblay', 'Luc Tremblay'],
  ['recipient.givenName', 'Luc', 'Luc'],
  ['recipient.position', 'Payroll analyst', 'Payroll analyst'],
  ['recipient.unit', 'Payroll', 'Paie'],
  ['recipient.site', 'Guelph office', 'Guelph office'],
])('a copy says its %s in its language', (key, en, fr) => {
  expect(factText(key, addressed, keyTeller('en'))).toBe(en);
  expect(factText(key, addressed, keyTeller('fr'))).toBe(fr);
});

it('a document that is addressed to nobody yet lacks nothing: it shows samples', () => {
  const facts = citedFacts(letter, testFacts, keyTeller('en'));
  expect(facts.names).toBeUndefined();
  expect(facts.inline['recipient.employeeNumber']).toBe('facts:recipientSample.employeeNumber');
});

it('what is not known of a person is missing from their copy, with their name', () => {
  const facts = citedFacts(letter, addressed, keyTeller('en'));
  expect(Object.keys(facts.names ?? {})).toEqual(['recipient.employeeNumber']);
  expect(missingFact('recipient.employeeNumber', addressed)).toMatchObject({
    reason: 'notOfRecipient',
    person: 'Luc Tremblay',
    place: null,
  });
});
