import { describe, expect, it } from 'vitest';
import { readPictureFile } from './picture-file.ts';
import { samplePng } from './sample-model.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
/** Start, an application segment, a frame of 300 × 40, end. */
const jpeg = 'ffd8' + 'ffe00004aabb' + 'ffc0000b08' + '0028' + '012c' + '03000000' + 'ffd9';

/** The sample with a chunk before its end. */
function pngWith(name: string): Uint8Array {
  const chunk = [0, 0, 0, 0, ...Buffer.from(name, 'latin1'), 0, 0, 0, 0];
  return Uint8Array.from([...samplePng.subarray(0, -12), ...chunk, ...samplePng.subarray(-12)]);
}

function pngOf(width: number, height: number): Uint8Array {
  const changed = Uint8Array.from(samplePng);
  new DataView(changed.buffer).setUint32(16, width);
  new DataView(changed.buffer).setUint32(20, height);
  return changed;
}

describe('a picture file', () => {
  it('is read from its bytes', () => {
    expect(readPictureFile(samplePng)).toEqual({ format: 'png', width: 1, height: 1 });
    expect(readPictureFile(pngOf(640, 200))).toEqual({ format: 'png', width: 640, height: 200 });
    expect(readPictureFile(bytes(jpeg))).toEqual({ format: 'jpeg', width: 300, height: 40 });
    expect(readPictureFile(pngWith('tEXt'))).toEqual({ format: 'png', width: 1, height: 1 });
  });

  it.each([
    ['nothing', new Uint8Array(), 'picture_unknown'],
    ['a GIF', Buffer.from('GIF89a'), 'picture_unknown'],
    ['a page named as a picture', Buffer.from('<svg onload="x()"/>'), 'picture_unknown'],
    ['a PNG cut off', samplePng.subarray(0, 40), 'picture_damaged'],
    ['a PNG of no height', pngOf(10, 0), 'picture_damaged'],
    ['a PNG that unpacks to gigabytes', pngOf(60_000, 60_000), 'picture_too_large'],
    ['a moving PNG', pngWith('acTL'), 'picture_moves'],
    ['a JPEG cut off', bytes(jpeg).subarray(0, 20), 'picture_damaged'],
    ['a JPEG without a frame', bytes('ffd8ffe00004aabbffd9'), 'picture_damaged'],
  ])('is not %s', (_, given, problem) => {
    expect(readPictureFile(new Uint8Array(given))).toBe(problem);
  });
});
