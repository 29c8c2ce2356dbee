import { describe, expect, it } from 'vitest';
import { fittingColumns } from './fitting-columns.ts';
import type { ListColumn } from './list-props.ts';

const column = (id: string, width: string, fromWidth?: number): ListColumn<never> => ({
  ...{ id, header: id, value: () => null, width },
  ...(fromWidth !== undefined && { fromWidth }),
});
const columns = [
  column('code', '84px'),
  column('name', 'minmax(100px, 2fr)'),
  column('changed', '150px', 820),
  column('review', '120px', 560),
  column('state', '170px'),
];
const ids = (width: number, letters = 10) =>
  fittingColumns(columns, () => letters, width).map(({ id }) => id);

describe('the columns that have room', () => {
  // 84 + 100 + 150 + 120 + 170, four gaps of 16 and 32 at the sides: 720, and 840 with a name of more than 220.
  it.each([
    ['all of them where the list is wide', 1200, ['code', 'name', 'changed', 'review', 'state']],
    ['none below the width that it asks for', 819, ['code', 'name', 'review', 'state']],
    ['never without those that are always there', 300, ['code', 'name', 'state']],
  ])('are %s', (_, width, expected) => {
    expect(ids(width)).toEqual(expected);
  });

  it('lose the least important one sooner than a name that would be cut', () => {
    expect(ids(839, 12)).toContain('changed');
    expect(ids(840, 60)).toContain('changed');
    expect(ids(839, 60)).toEqual(['code', 'name', 'review', 'state']);
  });
});
