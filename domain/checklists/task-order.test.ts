import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskCycle } from './task-order.ts';

describe('taskCycle', () => {
  it('finds none where tasks only wait for earlier ones', () => {
    const links = fc.array(fc.nat(30), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(links, (waits) => {
        const tasks = waits.map((wait, i) => ({ id: String(i), after: i === 0 ? [] : [String(wait % i)] }));
        expect(taskCycle(tasks)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['a task that waits for itself', [{ id: 'a', after: ['a'] }], ['a']],
    [
      'two that wait for each other',
      [
        { id: 'a', after: ['b'] },
        { id: 'b', after: ['a'] },
      ],
      ['a', 'b'],
    ],
    [
      'a longer way round',
      [
        { id: 'x', after: ['a'] },
        { id: 'a', after: ['b'] },
        { id: 'b', after: ['c'] },
        { id: 'c', after: ['a'] },
      ],
      ['a', 'b', 'c'],
    ],
  ])('names %s', (_, tasks, cycle) => expect(taskCycle(tasks)).toEqual(cycle));
});
