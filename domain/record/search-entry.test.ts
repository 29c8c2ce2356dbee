import { describe, expect, it } from 'vitest';
import { recordLabel } from './search-entry.ts';

describe('what a record is called in a message', () => {
  it('is said in each language', () => {
    const fields = { code: 'F01', nameEn: 'Run the payroll', nameFr: 'Produire la paie' };
    expect(recordLabel('criticalFunction', fields)).toEqual({
      labelEn: 'F01 Run the payroll',
      labelFr: 'F01 Produire la paie',
    });
    expect(recordLabel('checklist', { code: 'C1', titleEn: 'Fire', titleFr: 'Incendie' })).toEqual({
      labelEn: 'C1 Fire',
      labelFr: 'C1 Incendie',
    });
    expect(recordLabel('checklistTask', { textEn: 'Leave', textFr: 'Sortir' })).toEqual({
      labelEn: 'Leave',
      labelFr: 'Sortir',
    });
  });

  it('is said in the other language where one was not written', () => {
    expect(recordLabel('role', { code: 'IL', nameEn: 'Incident lead', nameFr: '' }).labelFr).toBe(
      'IL Incident lead',
    );
    expect(recordLabel('role', { code: 'IL', nameEn: '', nameFr: 'Chef' }).labelEn).toBe('IL Chef');
  });

  it('is the same in both for a person and a skill', () => {
    const person = { givenName: 'Ann', familyName: 'Roy', positionTitle: 'Clerk' };
    expect(recordLabel('person', person)).toEqual({ labelEn: 'Ann Roy', labelFr: 'Ann Roy' });
    expect(recordLabel('skill', { nameEn: 'Payroll' })).toEqual({ labelEn: 'Payroll', labelFr: 'Payroll' });
  });
});
