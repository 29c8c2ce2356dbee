import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isMisnamed, mediaTypeOf } from './media-type.ts';

describe('what a file is', () => {
  const zip = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));
  const text = (words: string) => new TextEncoder().encode(words);

  it.each<[string, Uint8Array, string | undefined]>([
    ['a PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a GIF', text('GIF89a....'), 'image/gif'],
    ['a WebP', text('RIFF....WEBPVP8 '), 'image/webp'],
    ['a photograph of a telephone', Buffer.from('0000001866747970686569630000', 'hex'), 'image/heic'],
    ['a PDF', text('%PDF-1.7'), 'application/pdf'],
    ['a picture that can carry a script', text('<svg onload="x()"/>'), 'text/plain'],
    ['a page', text('<!doctype html><script>'), 'text/plain'],
    [
      'a Word document',
      zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['an archive', zip('word/evil.exe'), undefined],
    ['a text of Windows', Buffer.from('7072e974', 'hex'), 'text/plain'],
    ['a film', Buffer.from('00000018667479706d703432', 'hex'), undefined],
    ['a program', Buffer.from('4d5a90000300', 'hex'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, bytes, type) => {
    expect(mediaTypeOf(bytes)).toBe(type);
  });
});

it.each([
  ['Dock.png', 'image/png', false],
  ['Dock.JPG', 'image/heic', false],
  ['Dock.jpg', 'text/plain', true],
  ['Lease.pdf', 'image/png', true],
  ['Lease.docx', 'application/pdf', true],
  ['Lease.docx', 'application/x-ole-storage', false],
  ['Payroll.xls', 'text/plain', false],
  ['Notes.txt', 'application/pdf', true],
  ['Notes.txt', 'text/plain', false],
  ['Page.html', 'text/plain', false],
  ['Dock', 'image/png', false],
])('%s with %s inside: misnamed %s', (name, mediaType, is) => {
  expect(isMisnamed(name, mediaType)).toBe(is);
});
