import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormMark, writeFormMark } from './form-mark.ts';

const form = { unit: 'PAY & Co', writtenOn: '2026-11-22', people: ['E-1', 'uma@cluster.example', '007'] };

describe('the mark of a review form', () => {
  it('is plain words', () => {
    expect(writeFormMark(form)).toEqual([
      'HFFORM1 PAY_32__38__32_Co 20261122 E_45_1 uma_64_cluster.example 007',
    ]);
    expect(writeFormMark({ ...form, people: [] })).toEqual(['HFFORM1 PAY_32__38__32_Co 20261122']);
  });

  it('is read back whatever is in it, in as many lines as it takes, among other texts', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 150 }), (unit, people) => {
        const lines = writeFormMark({ unit, writtenOn: '2026-11-22', people });
        const kept = [
          'Review of facts',
          ...lines.map((line) => ` ${line.replaceAll(' ', '\u00a0 ')} `),
          'Zoé',
        ];
        expect(readFormMark(kept)).toEqual({ unit, writtenOn: '2026-11-22', people });
      }),
    );
  });

  it('is not in other lists, and not two at once', () => {
    expect(readFormMark(['Code', 'HFFORM1', 'HFFORM1 PAY yesterday'])).toBeNull();
    expect(readFormMark([...writeFormMark(form), ...writeFormMark({ ...form, unit: 'HR' })])).toBeNull();
  });
});
