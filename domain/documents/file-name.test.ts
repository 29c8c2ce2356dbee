import { describe, expect, it } from 'vitest';
import { documentFileName, fileNamePart, uniqueFileName } from './file-name.ts';

const issued = {
  number: 'SB-2026-001',
  version: 1,
  kindName: 'Staff bulletin',
  title: 'Water leak',
  lang: 'en',
  draftWord: 'DRAFT',
} as const;

describe('documentFileName', () => {
  it('has the number, the kind and the language', () => {
    expect(documentFileName(issued)).toBe('SB-2026-001 Staff bulletin (EN).docx');
    expect(documentFileName({ ...issued, lang: 'fr', kindName: 'Bulletin au personnel' })).toBe(
      'SB-2026-001 Bulletin au personnel (FR).docx',
    );
  });

  it('tells a correction from what it corrects', () => {
    expect(documentFileName({ ...issued, version: 2 })).toBe(
      'SB-2026-001 version 2 Staff bulletin (EN).docx',
    );
    // The next version has no number while it is a draft.
    expect(documentFileName({ ...issued, number: null, version: 2 })).toBe(
      'DRAFT Staff bulletin – Water leak (EN).docx',
    );
  });

  it('tells drafts apart by their titles', () => {
    expect(documentFileName({ ...issued, number: null })).toBe('DRAFT Staff bulletin – Water leak (EN).docx');
    expect(documentFileName({ ...issued, number: null, title: '' })).toBe('DRAFT Staff bulletin (EN).docx');
  });

  it('says first that it belongs to an exercise', () => {
    const number = 'EX-SB-2026-001';
    expect(documentFileName({ ...issued, number, exerciseWord: 'EXERCISE' })).toBe(
      'EXERCISE EX-SB-2026-001 Staff bulletin (EN).docx',
    );
    expect(documentFileName({ ...issued, number: null, exerciseWord: 'EXERCISE' })).toBe(
      'EXERCISE DRAFT Staff bulletin – Water leak (EN).docx',
    );
  });

  it('is a name that every system takes, whatever the title', () => {
    const title = `../..\\CON: "a|b"? <c>*\u0000\n${'x'.repeat(400)}. . .`;
    const name = documentFileName({ ...issued, number: null, title });
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
    expect(name.length).toBeLessThan(140);
    expect(name).toMatch(/x \(EN\)\.docx$/);
  });
});

describe('fileNamePart', () => {
  it.each([
    ['...', '_'],
    ['', '_'],
    ['a/b', 'a b'],
    ['ends. ', 'ends'],
    ['no\u00a0break', 'no break'],
  ])('%j → %j', (given, wanted) => {
    expect(fileNamePart(given)).toBe(wanted);
  });
});

describe('uniqueFileName', () => {
  it('counts on from 2, whatever the case of what is taken', () => {
    const taken = new Set(['a (en).docx', 'a (en) 2.docx']);
    expect(uniqueFileName('A (EN).docx', taken)).toBe('A (EN) 3.docx');
    expect(uniqueFileName('B.docx', taken)).toBe('B.docx');
  });
});
