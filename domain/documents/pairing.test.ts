import { describe, expect, it } from 'vitest';
import { alignBlocks } from './align-blocks.ts';
import { pairedRows, withBlockNames } from './block-names.ts';
import {
  olderLanguage,
  olderRows,
  type PairedWords,
  type Pairing,
  pairingAfter,
  pairingConfirmed,
} from './pairing.ts';
import type { RichTextBlock, RichTextDoc } from './rich-text.ts';

/** "h1:a What" is a heading of level 1, named a, that says What; "p: text" a paragraph without a name. */
function block(line: string): RichTextBlock {
  const [, shape = '', id, words = ''] = /^(\w+):(\w*) ?(.*)$/.exec(line) ?? [];
  const content = words === '' ? undefined : [{ type: 'text' as const, text: words }];
  const named = id ? { id } : {};
  const level = /^h([123])$/.exec(shape)?.[1];
  if (level)
    return {
      type: 'heading',
      attrs: { ...named, level: level === '1' ? 1 : level === '2' ? 2 : 3 },
      content,
    };
  if (shape === 'f') return { type: 'factBlock', attrs: { ...named, key: words } };
  return { type: 'paragraph', ...(id && { attrs: named }), content };
}
const doc = (...lines: string[]): RichTextDoc => ({ type: 'doc', content: lines.map(block) });
const names = (text: RichTextDoc) => text.content?.map(({ attrs }) => attrs?.id);

/** Rows as "a|b", by what each side is called. */
function rows(en: string[], fr: string[]): string[] {
  const placed = (line: string) => {
    const [shape = '', id] = line.split(':');
    return { id: id || undefined, shape };
  };
  return alignBlocks(en.map(placed), fr.map(placed)).map(
    (row) => `${row.en === null ? '' : en[row.en]}|${row.fr === null ? '' : fr[row.fr]}`,
  );
}

describe('the rows of two languages', () => {
  it.each<[string, string[], string[], string[]]>([
    ['are those of the same kind, in order', ['h', 'p', 'l'], ['h', 'p', 'l'], ['h|h', 'p|p', 'l|l']],
    ['leave what only one has by itself', ['h', 'p', 'l', 'h'], ['h', 'l', 'h'], ['h|h', 'p|', 'l|l', 'h|h']],
    ['hold on to names', ['p:a', 'p:n', 'p:b'], ['p:a', 'p:b'], ['p:a|p:a', 'p:n|', 'p:b|p:b']],
    ['go by names before kinds', ['p:a', 'h:b'], ['h:a', 'p:b'], ['p:a|h:a', 'h:b|p:b']],
    ['take a new one for a new one', ['p:a', 'p:n'], ['p:a', 'p:m'], ['p:a|p:a', 'p:n|p:m']],
    [
      'give what was moved to nobody',
      ['p:a', 'p:b', 'p:n'],
      ['p:b', 'p:a'],
      ['p:a|', '|p:b', 'p:b|', 'p:n|', '|p:a'],
    ],
    ['may be of one language', ['p', 'h'], [], ['p|', 'h|']],
    ['may be none', [], [], []],
  ])('%s', (_, en, fr, expected) => {
    const found = rows(en, fr);
    if (expected.length > 4) {
      // Which of two that changed places is kept beside itself is not said; that each stands once is.
      expect(
        found
          .flatMap((row) => row.split('|'))
          .filter(Boolean)
          .sort(),
      ).toEqual([...en, ...fr].sort());
      expect(found.filter((row) => /^(.+)\|\1$/.test(row))).toHaveLength(1);
    } else expect(found).toEqual(expected);
  });

  it('takes very long texts as they come', () => {
    const long = Array.from({ length: 1200 }, () => 'p');
    expect(rows(long, long)).toHaveLength(1200);
  });
});

describe('the names of blocks', () => {
  it('are the same for counterparts, and the same every time', () => {
    const given = { en: doc('h1: What', 'p: Stay', 'p: Call'), fr: doc('h1: Quoi', 'p: Restez') };
    const named = withBlockNames(given);
    expect(names(named.en)).toEqual(['b1', 'b2', 'b3']);
    expect(names(named.fr)).toEqual(['b1', 'b2']);
    expect(withBlockNames(given)).toEqual(named);
    expect(withBlockNames(named)).toEqual(named);
  });

  it('are kept, never given twice, and new for a copy', () => {
    const named = withBlockNames({
      en: doc('p:b1 One', 'p:b1 One again', 'p: Two'),
      fr: doc('p:b1 Un', 'f: contacts'),
    });
    expect(names(named.en)).toEqual(['b1', 'b2', 'b3']);
    expect(names(named.fr)).toEqual(['b1', 'b4']);
    expect(new Set(pairedRows(named).map(({ key }) => key)).size).toBe(4);
  });
});

const en = ['h1:a What', 'p:b Stay'];
const fr = ['h1:a Quoi', 'p:b Restez'];
const words = (english = en, french = fr, titles = { en: 'T', fr: 'T' }): PairedWords => ({
  en: doc(...english),
  fr: doc(...french),
  titles,
});
const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 12, n)).toISOString();

describe('what is older', () => {
  const changed = ['h1:a What', 'p:b Stay at home'];
  const left: Pairing = { b: { older: 'fr', since: minute(0) } };

  it('is the counterpart of a block that was changed, and no other', () => {
    const after = pairingAfter({}, words(), words(changed), minute(0));
    expect(after).toEqual(left);
    expect(olderLanguage(after)).toBe('fr');
    expect(olderRows(after)).toEqual({ b: { older: 'fr', since: minute(0) } });
  });

  it('is nothing any more once it was changed too, however long that takes in small saves', () => {
    const [half, whole] = [
      ['h1:a Quoi', 'p:b Restez à'],
      ['h1:a Quoi', 'p:b Restez à la maison'],
    ];
    const first = pairingAfter(left, words(changed), words(changed, half), minute(30));
    const second = pairingAfter(first, words(changed, half), words(changed, whole), minute(31));
    expect(olderLanguage(second)).toBeNull();
    const later = pairingAfter(second, words(changed, whole), words(en, whole), minute(40));
    expect(later).toEqual({ b: { older: 'fr', since: minute(40) } });
  });

  it('stays so while the newer one is changed further', () => {
    const again = pairingAfter(left, words(changed), words(['h1:a What', 'p:b Stay away']), minute(5));
    expect(again).toEqual({ b: { older: 'fr', since: minute(5) } });
  });

  it('is the English where the French was changed; with both, the French is told first', () => {
    const after = pairingAfter(left, words(changed), words(changed, ['h1:a Qui', 'p:b Restez']), minute(3));
    expect(olderRows(after)).toMatchObject({ a: { older: 'en' }, b: { older: 'fr' } });
    expect(olderLanguage(after)).toBe('fr');
    expect(olderLanguage({ a: { older: 'en', since: minute(3) } })).toBe('en');
  });

  it('is nothing when both were changed in one save, and shortly after', () => {
    const both = pairingAfter({}, words(), words(changed, ['h1:a Quoi', 'p:b Chez vous']), minute(0));
    expect(olderLanguage(both)).toBeNull();
    expect(olderLanguage(pairingAfter(both, words(changed), words(en), minute(2)))).toBeNull();
    expect(olderLanguage(pairingAfter(both, words(changed), words(en), minute(3)))).toBe('fr');
  });

  it('is the language without a block that came, and the one that still has a block that went', () => {
    const added = pairingAfter({}, words(), words([...en, 'p:n Call']), minute(0));
    expect(added).toEqual({ n: { older: 'fr', since: minute(0) } });
    const met = pairingAfter(
      added,
      words([...en, 'p:n Call']),
      words([...en, 'p:n Call'], [...fr, 'p:m Appelez']),
      minute(9),
    );
    expect(olderLanguage(met)).toBeNull();
    const removed = pairingAfter({}, words(), words(['h1:a What']), minute(0));
    expect(removed).toEqual({ b: { older: 'fr', since: minute(0) } });
    expect(
      pairingAfter(removed, words(['h1:a What']), words(['h1:a What'], ['h1:a Quoi']), minute(9)),
    ).toEqual({});
  });

  it('is nothing where the editor only wrote the same in other terms', () => {
    const text = (words: string) => ({ type: 'text' as const, text: words });
    const given = (content: RichTextBlock): PairedWords => ({
      ...words(),
      en: { type: 'doc', content: [content] },
    });
    const item = {
      type: 'listItem' as const,
      content: [{ type: 'paragraph' as const, content: [text('Go')] }],
    };
    const was = given({ type: 'orderedList', attrs: { id: 'a' }, content: [item] });
    const again = given({ content: [item], attrs: { start: 1, id: 'a' }, type: 'orderedList' });
    expect(pairingAfter({}, was, again, minute(0))).toEqual(pairingAfter({}, was, was, minute(0)));
    const apart = given({ type: 'paragraph', attrs: { id: 'a' }, content: [text('Stay'), text(' here')] });
    const joined = given({ type: 'paragraph', attrs: { id: 'a' }, content: [text('Stay here')] });
    expect(pairingAfter({}, apart, joined, minute(0))).toEqual(pairingAfter({}, apart, apart, minute(0)));
    expect(
      pairingAfter(
        {},
        was,
        given({ type: 'orderedList', attrs: { id: 'a', start: 2 }, content: [item] }),
        minute(0),
      ),
    ).toHaveProperty('a');
  });

  it('is nothing for a line left blank, and the language without it once it says something', () => {
    const blank = pairingAfter({}, words(), words([...en, 'p:n']), minute(0));
    expect(blank).toEqual({});
    const written = pairingAfter(blank, words([...en, 'p:n']), words([...en, 'p:n Go']), minute(1));
    expect(written).toEqual({ n: { older: 'fr', since: minute(1) } });
    expect(pairingAfter({}, words(), words([...en, 'p:n'], [...fr, 'p:m Allez']), minute(0))).toEqual({
      m: { older: 'en', since: minute(0) },
    });
  });

  it('may be the title', () => {
    const after = pairingAfter({}, words(), words(en, fr, { en: 'New', fr: 'T' }), minute(0));
    expect(after).toEqual({ title: { older: 'fr', since: minute(0) } });
  });

  it('is nothing any more once somebody says that it still fits, of a block or of all', () => {
    const two: Pairing = { ...left, a: { older: 'en', since: minute(0) } };
    expect(olderRows(pairingConfirmed(two, 'b', minute(9)))).toEqual({
      a: { older: 'en', since: minute(0) },
    });
    expect(olderLanguage(pairingConfirmed(two, null, minute(9)))).toBeNull();
  });
});
