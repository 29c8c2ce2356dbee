import { describe, expect, it } from 'vitest';
import { examinePicture, pictureBytes } from './picture-source.ts';
import { samplePng } from './sample-model.ts';

const of = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const png = of(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAIAAAAiZtkUAAAAEUlEQVR4nGOQ96tEQwzkCgEAK2kVkSv186kAAAAASUVORK5CYII=',
);
/** A comment, a frame header of 6 × 4, data and the end. */
const jpeg = joined(
  latin('\u00ff\u00d8\u00ff\u00fe\0\u0006Hi!!'),
  latin('\u00ff\u00c0\0\u000b\u0008\0\u0004\0\u0006\u0001\u0001\u0011\0'),
  latin('\u00ff\u00da\0\u0008\u0001\u0001\0\0?\0\u00aa\u00bb\u00ff\u00d9'),
);
const gif = of('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
const frame = gif.slice(gif.length - 23, gif.length - 1);
const movingGif = joined(gif.slice(0, -1), frame, latin(';'));
const webp = of('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
const losslessWebp = of('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==');
const movingWebp = joined(latin('RIFF\u0016\0\0\0WEBPVP8X\u000a\0\0\0\u0002\0\0\0\u0005\0\0\u0003\0\0'));
const movingPng = joined(png.slice(0, 33), latin('\0\0\0\u0008acTL\0\0\0\u0002\0\0\0\0CRC!'), png.slice(33));
const vast = Uint8Array.from(png);
new DataView(vast.buffer).setUint32(16, 60_000);
new DataView(vast.buffer).setUint32(20, 60_000);

describe('a picture', () => {
  it.each([
    ['png', png, 6, 4],
    ['png', samplePng, 1, 1],
    ['jpeg', jpeg, 6, 4],
    ['gif', gif, 1, 1],
    ['webp', webp, 1, 1],
    ['webp', losslessWebp, 1, 1],
  ])('of kind %s is known by its bytes', (format, bytes, width, height) => {
    expect(examinePicture(bytes)).toEqual({ format, width, height });
  });

  it('is known wherever its bytes stand', () => {
    const within = joined(latin('before'), png).subarray(6);
    expect(examinePicture(within)).toEqual({ format: 'png', width: 6, height: 4 });
  });

  it.each([
    ['a text', 'picture_unknown', latin('Not a picture')],
    ['nothing', 'picture_unknown', new Uint8Array()],
    ['a program', 'picture_unknown', latin('MZ\u0090\0')],
    ['a bitmap', 'picture_other_kind', latin('BM\u0096\0\0\0')],
    ['what a telephone makes', 'picture_other_kind', latin('\0\0\0\u0018ftypheic\0\0\0\0')],
    [
      'a drawing',
      'picture_other_kind',
      latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">'),
    ],
    ['one that moves', 'picture_moves', movingGif],
    ['one that moves', 'picture_moves', movingWebp],
    ['one that moves', 'picture_moves', movingPng],
    ['one that was cut off', 'picture_damaged', png.slice(0, -4)],
    ['one that was cut off', 'picture_damaged', jpeg.slice(0, -2)],
    ['one that was cut off', 'picture_damaged', gif.slice(0, -3)],
    ['one that was cut off', 'picture_damaged', webp.slice(0, -3)],
    ['a few first bytes', 'picture_damaged', png.slice(0, 10)],
    ['one that unpacks to 14 GB', 'picture_too_large', vast],
    ['one of 200 MB', 'picture_too_heavy', new Uint8Array(pictureBytes + 1)],
  ])('is not %s (%s)', (_, refused, bytes) => {
    expect(examinePicture(bytes)).toBe(refused);
  });
});
