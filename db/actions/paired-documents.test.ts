import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RichTextBlock, RichTextDoc } from '../../domain/documents/rich-text.ts';
import { documentOf, samplePng } from '../../domain/documents/sample-model.ts';
import { getDocument } from '../queries/documents.ts';
import { readModel, writeModel } from '../stored-model.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { keepBytes } from './attach-file.ts';
import { confirmPair, createDocument, draftFrom, saveDocument } from './document-write.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  desk = await testWorkspace();
});
afterEach(() => desk.remove());

const doc = (...lines: string[]): RichTextDoc => ({
  type: 'doc',
  content: lines.map((text): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function bulletin(): Promise<string> {
  return await createDocument(desk, {
    ...{ kind: 'staff-bulletin', titleEn: 'Leak', titleFr: 'Fuite', activationId: null, checklistId: null },
    contentEn: doc('Stay home.', 'Call us.'),
    contentFr: doc('Restez chez vous.', 'Appelez-nous.'),
  });
}

/** The English with other words in its second paragraph. */
async function changeCall(id: string): Promise<void> {
  const { contentEn } = await getDocument(desk.db, id);
  const [first, second] = contentEn.content ?? [];
  const changed = {
    ...second,
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'Write.' }],
  };
  desk.clock.pass(5);
  await saveDocument(desk, id, { contentEn: { type: 'doc', content: first ? [first, changed] : [] } });
}

describe('the two languages of a document', () => {
  it('have the same names for their paragraphs from the start, also where the editor gave none', async () => {
    const id = await bulletin();
    const { contentEn, contentFr } = await getDocument(desk.db, id);
    const names = (text: RichTextDoc) => text.content?.map(({ attrs }) => attrs?.id);
    expect(names(contentEn)).toEqual(['b1', 'b2']);
    expect(names(contentFr)).toEqual(['b1', 'b2']);
    await saveDocument(desk, id, { contentFr: doc('Restez chez vous.', 'Appelez-nous.', 'Merci.') });
    expect(names((await getDocument(desk.db, id)).contentFr)).toEqual(['b1', 'b2', 'b3']);
  });

  it('leave a paragraph behind until it is said that it fits, or it is changed too', async () => {
    const id = await bulletin();
    await changeCall(id);
    const left = { b2: { older: 'fr', since: desk.clock.now() } };
    expect((await getDocument(desk.db, id)).pairing).toEqual(left);
    const copy = await draftFrom(desk, id, 'copy');
    expect((await getDocument(desk.db, copy)).pairing).toEqual(left);
    await confirmPair(desk, id, 'b1');
    expect((await getDocument(desk.db, id)).pairing).toEqual(left);
    await confirmPair(desk, id, 'b2');
    expect((await getDocument(desk.db, id)).pairing).toEqual({ b2: { settled: desk.clock.now() } });
    await changeCall(copy);
    await saveDocument(desk, copy, { contentFr: doc('Restez chez vous.', 'Écrivez-nous.') });
    expect((await getDocument(desk.db, copy)).pairing).toMatchObject({ b2: { settled: desk.clock.now() } });
  });

  it('are both confirmed at once', async () => {
    const id = await bulletin();
    await changeCall(id);
    await saveDocument(desk, id, { titleFr: 'Fuite d’eau' });
    await confirmPair(desk, id);
    const { pairing } = await getDocument(desk.db, id);
    expect(pairing).toEqual({ title: { settled: desk.clock.now() }, b2: { settled: desk.clock.now() } });
  });
});

describe('the pictures of an issued document', () => {
  it('are named by their hash where they are kept, and kept with it where they are not', async () => {
    const sha256 = await desk.db.transaction().execute((trx) => keepBytes(trx, samplePng));
    const image = { type: 'image', format: 'png', bytes: samplePng, alt: 'A door' } as const;
    const size = { widthMillimetres: 20, heightMillimetres: 20 };
    const model = documentOf([
      { ...image, ...size, sha256 },
      { ...image, ...size },
    ]);
    const kept = writeModel(model);
    expect(kept.match(/base64/g)).toHaveLength(1);
    expect(await readModel(desk.db, kept)).toMatchObject(model);
  });
});
