import { describe, expect, it } from 'vitest';
import { chartKey } from './chart-keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };
const press = (key: string, column: number, severity: number) =>
  chartKey({ key, ...plain }, { column, severity }, 8);

describe('the keys of the chart', () => {
  it.each([
    ['ArrowRight', 0, 2, { do: 'go', to: { column: 1, severity: 2 } }],
    ['ArrowRight', 7, 2, { do: 'go', to: { column: 7, severity: 2 } }],
    ['ArrowLeft', 0, 2, { do: 'go', to: { column: 0, severity: 2 } }],
    ['ArrowUp', 3, 4, { do: 'go', to: { column: 3, severity: 4 } }],
    ['ArrowDown', 3, 4, { do: 'go', to: { column: 3, severity: 3 } }],
    ['End', 3, 4, { do: 'go', to: { column: 7, severity: 4 } }],
    ['Enter', 3, 4, { do: 'toggle' }],
    [' ', 3, 4, { do: 'toggle' }],
    ['Delete', 3, 4, { do: 'clear' }],
    ['3', 2, 0, { do: 'rate', severity: 3, to: { column: 3, severity: 3 } }],
    ['0', 7, 4, { do: 'rate', severity: 0, to: { column: 7, severity: 0 } }],
    ['5', 2, 0, undefined],
    ['Escape', 2, 0, undefined],
    ['v', 2, 0, undefined],
  ] as const)('%s at %s, %s', (key, column, severity, act) => {
    expect(press(key, column, severity)).toEqual(act);
  });

  it('leave Alt+←, Ctrl+Z and their like to the window', () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const)
      expect(
        chartKey({ key: 'ArrowLeft', ...plain, [held]: true }, { column: 2, severity: 2 }, 8),
      ).toBeUndefined();
  });
});
