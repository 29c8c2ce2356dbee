import { describe, expect, it } from 'vitest';
import { citedFacts } from '../../domain/documents/facts.ts';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { richTextToBlocks } from '../../domain/documents/rich-text-blocks.ts';
import { testFacts } from '../../domain/documents/testing/test-facts.ts';
import { writingAdvice } from '../../domain/documents/writing-advice.ts';
import { documentTranslator } from './document-translator.ts';
import { documentTemplate } from './templates.ts';

const every = documentKinds.flatMap((kind) => [[kind, 'en'] as const, [kind, 'fr'] as const]);

describe.each(every)('the shipped words of a %s in %s', (kind, lang) => {
  it('take no side, are as long as they should be and read easily', () => {
    const { content, length } = documentTemplate(kind);
    const teller = { lang, timeZone: testFacts.timeZone, translate: documentTranslator(lang) };
    const facts = citedFacts(content[lang], testFacts, teller);
    const blocks = richTextToBlocks(content[lang], facts, lang);
    const advice = writingAdvice({ lang, doc: content[lang], facts, blocks, aim: length, neutral: true });
    expect(advice.filter(({ code }) => code !== 'long_sentence')).toEqual([]);
  });
});
