import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLogOrder, stampAfter } from './log-stamp.ts';

const noon = '2026-11-22T12:00:00.000Z';

describe('stampAfter', () => {
  it('is the instant on the wall while that goes forward', () => {
    expect(stampAfter('', noon)).toBe(`${noon}-0000`);
    expect(stampAfter(`${noon}-0007`, '2026-11-22T12:00:00.001Z')).toBe('2026-11-22T12:00:00.001Z-0000');
  });

  it('counts while the clock stands still or has gone back an hour', () => {
    expect(stampAfter(`${noon}-0000`, noon)).toBe(`${noon}-0001`);
    expect(stampAfter(`${noon}-000z`, '2026-11-22T11:00:00.000Z')).toBe(`${noon}-0010`);
  });

  it('goes on to the next millisecond when the count is full', () => {
    expect(stampAfter(`${noon}-zzzz`, noon)).toBe('2026-11-22T12:00:00.001Z-0000');
  });

  it('always sorts after what was seen, wherever the clock jumps', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(instants, { minLength: 2, maxLength: 50 }), (jumps) => {
        let last = '';
        for (const at of jumps) {
          const next = stampAfter(last, at.toISOString());
          expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });
});

describe('inLogOrder', () => {
  it('puts entries without a stamp first, in their own order; equal stamps by id', () => {
    const old = (seq: number) => ({ stamp: '', seq, id: `z${seq}` });
    const fresh = (stamp: string, id: string) => ({ stamp, seq: 9, id });
    const sorted = [fresh('2', 'a'), fresh('1', 'b'), old(2), fresh('1', 'a'), old(1)].toSorted(inLogOrder);
    expect(sorted.map(({ stamp, id }) => stamp + id)).toEqual(['z1', 'z2', '1a', '1b', '2a']);
  });
});
