import { describe, expect, it } from 'vitest';
import { codeToShow } from './code-to-show.ts';
import { recordLabel } from './search-entry.ts';

describe('codeToShow', () => {
  it.each([
    ['F01', 'Run the payroll', '', 'F01'],
    ['Communications lead', 'Communications lead', '', ''],
    ['communications  lead', 'Communications lead', 'Responsable des communications', ''],
    ['Responsable de la paie', 'Payroll lead', 'Responsable de la paie', ''],
    ['Payroll', 'Payroll run', '', 'Payroll'],
    ['x'.repeat(40), 'x'.repeat(60), '', ''],
    ['', 'Run the payroll', '', ''],
    ['zoe.roy@example.org', 'Zoé Roy', '', ''],
    ['zoe.roy@example.org', '', '', 'zoe.roy@example.org'],
    ['A@1', 'Zoé Roy', '', 'A@1'],
  ])('%s of %s / %s', (code, nameEn, nameFr, shown) => {
    expect(codeToShow(code, nameEn, nameFr)).toBe(shown);
  });
});

describe('recordLabel', () => {
  it('does not say a name twice where it stands for the code', () => {
    const role = { code: 'Payroll lead', nameEn: 'Payroll lead', nameFr: 'Responsable de la paie' };
    expect(recordLabel('role', role)).toEqual({ labelEn: 'Payroll lead', labelFr: 'Responsable de la paie' });
    expect(recordLabel('role', { ...role, code: 'PAY' }).labelFr).toBe('PAY Responsable de la paie');
  });
});
