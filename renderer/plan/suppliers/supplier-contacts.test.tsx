import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SupplierContact } from '../../../domain/resources/schema.ts';
import type { DeskOutput } from '../../desk.ts';
import { failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { SupplierContacts } from './supplier-contacts.tsx';

const id = '018f0000-0000-7000-8000-000000000001';
const desk: SupplierContact = { name: 'Desk', kind: 'phone', value: '416-555-0101' };
const night: SupplierContact = { name: 'Night', kind: 'afterHours', value: '416-555-0102' };

function supplier(
  contacts: SupplierContact[],
  archivedAt: string | null = null,
): DeskOutput<'suppliers.get'> {
  return {
    ...{ id, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', archivedAt },
    ...{ code: 'S01', nameEn: 'Northgate', nameFr: '', descriptionEn: '', descriptionFr: '' },
    ...{ ownerRoleId: null, rtoMinutes: null },
    ...{ lastTestedOn: null, verifiedOn: null, verifiedBy: '', reviewEveryDays: null, contractNumber: '' },
    ...{ contractExpiresOn: null, alternateSupplierId: null, picketStance: 'unknown', contacts },
    ...{ ownerRole: null, alternate: null, neededBy: [], provides: [], alternateFor: [] },
  };
}

const stores = () => fakeDesk({ 'records.update': ({ id: updated }) => ({ id: updated }) });
const patch = (contacts: SupplierContact[]) => ({ kind: 'supplier', id, patch: { contacts } });

describe('the ways to reach a supplier', () => {
  it('are moved, taken away and changed as one list, in order of preference', async () => {
    const { inputsOf } = stores();
    const { user } = renderPage(<SupplierContacts supplier={supplier([desk, night])} />);
    await user.click(screen.getByRole('button', { name: 'Move 416-555-0102 up' }));
    await user.click(screen.getByRole('button', { name: 'Remove 416-555-0101' }));
    const value = screen.getByRole('textbox', { name: 'Contact 1: number or address' });
    await user.clear(value);
    await user.type(value, '416-555-0199{Enter}');
    expect(inputsOf('records.update')).toEqual([
      patch([night, desk]),
      patch([night]),
      patch([{ ...desk, value: '416-555-0199' }, night]),
    ]);
  });

  it('are never stored without a number or an address', async () => {
    const { inputsOf } = stores();
    const { user } = renderPage(<SupplierContacts supplier={supplier([desk])} />);
    const value = screen.getByRole('textbox', { name: 'Contact 1: number or address' });
    await user.clear(value);
    await user.keyboard('{Enter}');
    expect(inputsOf('records.update')).toEqual([]);
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });

  it('say why when the desk refuses a new one', async () => {
    fakeDesk({
      'records.update': () => {
        throw failure('not_found');
      },
    });
    const { user } = renderPage(<SupplierContacts supplier={supplier([])} />);
    await user.click(screen.getByRole('button', { name: 'Add contact' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This is no longer there');
  });

  it('are only read when the supplier is archived', () => {
    stores();
    renderPage(<SupplierContacts supplier={supplier([desk], '2026-01-01')} />);
    expect(screen.queryByRole('button', { name: /416-555|Add contact/ })).toBeNull();
    expect(screen.getByDisplayValue('416-555-0101').hasAttribute('readonly')).toBe(true);
  });
});
