import { describe, expect, it } from 'vitest';
import { richTextSchema } from '../../../domain/documents/rich-text-schema.ts';
import { leftInstructions } from '../../../domain/documents/rich-text-words.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { finishedContent, finishedKinds } from './finished-content.ts';

describe.each(finishedKinds)('the example’s %s', (kind) => {
  it.each(['en', 'fr'] as const)('answers everything that its template asks for (%s)', (lang) => {
    const { content } = documentTemplate(kind);
    const finished = finishedContent(content[lang], kind, lang);
    expect(leftInstructions(finished)).toEqual([]);
    expect(richTextSchema.parse(finished)).toEqual(finished);
  });
});

describe('the templates', () => {
  it('ask for something in each of these, so that the test above can fail', () => {
    for (const kind of finishedKinds) {
      expect(leftInstructions(documentTemplate(kind).content.en), kind).not.toEqual([]);
      expect(leftInstructions(documentTemplate(kind).content.fr), kind).not.toEqual([]);
    }
  });
});
