import { describe, expect, it } from 'vitest';
import { recordValues } from './record-values.ts';

const idOf = (subject: string, code: string) => `${subject} ${code}`;

describe('recordValues', () => {
  it('sets the one target of a dependency', () => {
    const values = { function: 'F01', targetKind: 'vitalRecord', target: 'REG' };
    expect(recordValues('dependencies', values, idOf)).toEqual({
      functionId: 'functions F01',
      targetKind: 'vitalRecord',
      vitalRecordId: 'vitalRecords REG',
    });
    expect(recordValues('dependencies', { ...values, targetKind: 'function' }, idOf)).toMatchObject({
      otherFunctionId: 'functions REG',
    });
  });

  it('parts the contacts of a supplier', () => {
    const contacts = ['afterHours: 416-555-0100 / Ana Roy', 'email: a@x.example', 'phone: 24\\/7'];
    expect(recordValues('suppliers', { contacts }, idOf)).toEqual({
      contacts: [
        { kind: 'afterHours', value: '416-555-0100', name: 'Ana Roy' },
        { kind: 'email', value: 'a@x.example', name: '' },
        { kind: 'phone', value: '24/7', name: '' },
      ],
    });
  });

  it('names nobody as who verified a fact of which a list says when', () => {
    expect(recordValues('functions', { verifiedOn: '2026-03-01' }, idOf)).toEqual({
      verifiedOn: '2026-03-01',
      verifiedBy: '',
    });
    expect(recordValues('functions', { tier: 1 }, idOf)).toEqual({ tier: 1 });
  });
});
