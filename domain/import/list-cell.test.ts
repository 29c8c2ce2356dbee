import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList, splitList } from './list-cell.ts';

describe('a list in one cell', () => {
  it('holds parts with separators, hyphens and backslashes in them', () => {
    expect(joinList(['Payroll; SAP', 'Backup'], '; ', '\n;|')).toBe('Payroll\\; SAP; Backup');
    expect(splitList('Payroll\\; SAP; Backup', '\n;|')).toEqual(['Payroll; SAP', 'Backup']);
    expect(splitList('- Call\n• Write\n\\- 5 °C', '\n;|')).toEqual(['Call', 'Write', '- 5 °C']);
    expect(splitList('C:\\temp\\; D:\\x', '\n;|')).toEqual(['C:\\temp; D:\\x']);
    expect(splitList('\\\\server\\share; x', '\n;|')).toEqual(['\\\\server\\share', 'x']);
  });

  it('is read as it was written', () => {
    const piece = fc.constantFrom(';', '|', '\\', '- ', '•', 'a', ' b');
    const part = fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map((p) => p.join('').trim().replace(/\s+/g, ' '))
      .filter((p) => p !== '');
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('; ', '\n', ' | '), (parts, between) => {
        expect(splitList(joinList(parts, between, '\n;|'), '\n;|')).toEqual(parts);
      }),
    );
  });
});
