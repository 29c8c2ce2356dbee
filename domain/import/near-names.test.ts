import { describe, expect, it } from 'vitest';
import { nearNames } from './near-names.ts';

describe('near names', () => {
  const isNear = (known: string, text: string) => {
    const names = nearNames();
    names.add(known, 'it');
    return names.near(text).length > 0;
  };

  it.each([
    ['Chloé Tremblay', 'Chloe Tremblay', 'an accent'],
    ['Chloé Tremblay', 'Tremblay Chloé', 'the order'],
    ['Jean-Luc Roy', 'Jean Luc Roy', 'a hyphen'],
    ['Jean-Luc Roy', 'JeanLuc Roy', 'a space'],
    ['Payroll', 'Payrol', 'a letter less'],
    ['Payroll', 'Payrolls', 'a letter more'],
    ['Johal', 'Johel', 'another letter'],
    ['Finance branch', 'Fianance branch', 'a letter more'],
    ['Main Street', 'Main St.', 'a short form'],
    ['100, boulevard Saint-Laurent', '100 boul. St-Laurent', 'two short forms'],
    ['Main Street', 'Main Strete', 'a slip in a word that may be short'],
    ['Finance branch', 'Fniance branch', 'two letters exchanged'],
  ])('%s and %s: %s', (known, text) => {
    expect(isNear(known, text)).toBe(true);
  });

  it.each([
    ['Building 1', 'Building 2', 'a number'],
    ['F01', 'F02', 'a code'],
    ['Main Street', 'Main Ave', 'the short form of another word'],
    ['Team A', 'Team B', 'a letter that is a word'],
    ['Ana Roy', 'Ann Roy', 'a short word'],
    ['Chloé Tremblay', 'Chloé Trembley-Roy', 'more than a letter'],
    ['Finance', 'Financial services', 'another word'],
    ['uma@cluster.example', 'ula@cluster.example', 'an address'],
    ['PAY', 'PAZ', 'a short code'],
  ])('%s and %s are not: %s', (known, text) => {
    expect(isNear(known, text)).toBe(false);
  });

  it('finds names that are added after something was looked for', () => {
    const names = nearNames();
    names.add('Payroll', 'a');
    expect(names.near('Treasurry')).toEqual([]);
    names.add('Treasury', 'b');
    expect(names.near('Treasurry')).toEqual(['b']);
  });
});
