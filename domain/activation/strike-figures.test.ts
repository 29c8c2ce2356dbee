import { describe, expect, it } from 'vitest';
import { figureDoubts, latestByPlace, totalFigures } from './strike-figures.ts';

const told = (
  place: string,
  at: string,
  [dueAtWork = 0, atWork = 0, withdrawn = 0, present = 0, absent = 0]: number[],
) => ({
  ...{ lateReason: null, text: '', entryId: '', author: 'Ada' },
  ...{ place, at, dueAtWork, atWork, withdrawn, essentialPresent: present, essentialAbsent: absent },
});
const sum = (rows: ReturnType<typeof told>[]) => Object.values(totalFigures(latestByPlace(rows)));

describe('figures of a strike', () => {
  it('are the latest of each place, whatever the case of its name and the order of the log', () => {
    const rows = [
      told('King', '10:00', [50, 20, 30]),
      told('Bay', '09:00', [10, 9, 1]),
      told(' king ', '09:30', [50, 50, 0]),
    ];
    expect(latestByPlace(rows).map(({ place, at, atWork }) => [place, at, atWork])).toEqual([
      ['Bay', '09:00', 9],
      ['King', '10:00', 20],
    ]);
    expect(sum(rows)).toEqual([60, 29, 31, 0, 0]);
  });

  it('of the whole stand alone while they are the newest, and are not counted twice', () => {
    const whole = (at: string) => told('', at, [100, 60, 35, 8, 1]);
    expect(sum([told('Bay', '09:00', [10, 9, 1]), whole('10:00')]).slice(-5)).toEqual(
      ['', '10:00', 100, 60, 35, 8, 1].slice(-5),
    );
    expect(sum([whole('08:00'), told('Bay', '09:00', [10, 9, 1, 2, 1])])).toEqual([10, 9, 1, 2, 1]);
    expect(sum([])).toEqual([0, 0, 0, 0, 0]);
  });

  it.each<[number[], string[]]>([
    [[50, 20, 30, 5], []],
    [[50, 21, 30, 5], ['moreThanDue']],
    [[50, 20, 29, 5], ['notAccounted']],
    [[50, 4, 46, 5], ['morePresentThanAtWork']],
    [[0, 0, 0, 0], []],
  ])('%j are asked about: %j', ([dueAtWork = 0, atWork = 0, withdrawn = 0, essentialPresent = 0], doubts) => {
    expect(figureDoubts({ dueAtWork, atWork, withdrawn, essentialPresent })).toEqual(doubts);
  });
});
