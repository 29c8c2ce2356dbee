import { expect, it } from 'vitest';
import { withCorrectionNotice, withoutCorrectionNotice } from './correction-notice.ts';
import type { DocumentLang } from './model.ts';
import type { RichTextBlock, RichTextDoc } from './rich-text.ts';

const body: RichTextDoc = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b1' }, content: [{ type: 'text', text: 'Stay home.' }] }],
};
const corrected = { number: 'SB-2026-001', version: 2, issuedAt: '2026-11-22T11:00:00.000Z' };
const hotline = {
  ...{ key: 'organisation.hotline', form: 'inline' as const, label: 'Hotline' },
  was: { en: ['416-555-0100'], fr: ['416-555-0100'] },
  is: { en: ['416-555-0199'], fr: ['416-555-0199'] },
};
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `Row ${from + i}`);

function teller(lang: DocumentLang) {
  const translate = (key: string, values: Record<string, string | number> = {}) =>
    [key.replace('document:correction.', ''), ...Object.values(values)].join('|');
  return { lang, timeZone: 'America/Toronto', translate };
}
function head({ content: [notice] = [] }: RichTextDoc): string[] {
  return notice?.type === 'notice' ? notice.content.map(said) : [];
}
function said({ content = [] }: Extract<RichTextBlock, { type: 'paragraph' }>): string {
  return content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'fact' ? `{${part.attrs.key}}` : ''))
    .join('');
}

it('says at the head what it replaces, and what each fact was and is, the new value live', () => {
  const text = withCorrectionNotice(body, { ...corrected, facts: [hotline] }, teller('en'));
  const [replaces, fact] = head(text);
  expect(replaces).toContain('SB-2026-001|2|Sunday, November 22, 2026');
  expect(fact).toBe('fact|Hotline was|416-555-0100 {organisation.hotline}.');
  expect(text.content?.[1]).toEqual(body.content?.[0]);
});

it('tells of a table the first rows that differ, in words', () => {
  const table = { ...hotline, key: 'sites.list', form: 'block' as const, was: { en: rows(1, 2) } };
  const [, fact] = head(
    withCorrectionNotice(body, { ...corrected, facts: [{ ...table, is: { en: rows(3, 7) } }] }, teller('en')),
  );
  expect(fact).toBe('fact|Hotline was|Row 1; Row 2 Row 3; Row 4; Row 5; ….');
});

it('says what is no longer so, and what is only now', () => {
  const gone = { ...hotline, is: { en: [] } };
  const added = { ...hotline, was: { en: [] } };
  const lines = head(withCorrectionNotice(body, { ...corrected, facts: [gone, added] }, teller('en')));
  expect(lines.slice(1)).toEqual(['fact|Hotline gone|416-555-0100', 'fact|Hotline added|416-555-0199']);
});

it('leaves out of a language what is wrong in the other alone', () => {
  const french = { ...hotline, was: { fr: ['Services centraux'] }, is: { fr: ['Services partagés'] } };
  const facts = [hotline, french];
  expect(head(withCorrectionNotice(body, { ...corrected, facts }, teller('en')))).toHaveLength(2);
  expect(head(withCorrectionNotice(body, { ...corrected, facts }, teller('fr')))).toHaveLength(3);
});

it('asks what is put right where no fact has changed', () => {
  expect(head(withCorrectionNotice(body, { ...corrected, facts: [] }, teller('en')))[1]).toBe('what');
});

it('is taken out again, and put in once', () => {
  const once = withCorrectionNotice(body, { ...corrected, facts: [hotline] }, teller('en'));
  expect(withoutCorrectionNotice(once)).toEqual(body);
  expect(withCorrectionNotice(once, { ...corrected, facts: [hotline] }, teller('en'))).toEqual(once);
});
