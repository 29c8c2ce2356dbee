import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { PersonRoles } from './person-roles.tsx';

type Person = DeskOutput<'people.get'>;

const id = (n: number) => `018f0000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const stamp = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', archivedAt: null };

/** A person who comes first in some roles, and later in others. */
function person(primaries: number, alternates: number): Person {
  const ranks = [...Array(primaries).fill(1), ...Array(alternates).fill(2)];
  const assignments = ranks.map((rank: number, n) => ({
    ...{ id: id(n), roleId: id(n), personId: id(99), rank, from: null, until: null, ...stamp },
    ...{ verifiedOn: null, verifiedBy: '', reviewEveryDays: null },
    role: { id: id(n), code: `R${n + 1}`, nameEn: `Role ${n + 1}`, nameFr: '' },
  }));
  return {
    ...{ id: id(99), ...stamp, employeeNumber: '1', givenName: 'Ann', familyName: 'Roy', positionTitle: '' },
    ...{ unitId: null, siteId: null, employeeGroup: 'management', bargainingUnitId: null, hiredOn: null },
    ...{ lastTransferOn: null, languages: [], weeklyHours: null, leaveFrom: null, leaveUntil: null },
    ...{ unit: null, site: null, telephone: '', email: '', roles: [], contacts: [], skills: [] },
    ...{ assignments, bargainingUnit: null },
  };
}

describe('the roles of a person', () => {
  it('are eight of forty at first, and all when they are asked for', async () => {
    fakeDesk();
    const { user } = renderPage(<PersonRoles record={person(2, 38)} />);
    expect(screen.getAllByRole('link')).toHaveLength(8);
    expect(screen.getByText('Comes first in 2 roles', { exact: false })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all 40' }));
    expect(screen.getAllByRole('link')).toHaveLength(40);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('are a plain list when there are few, and said when there are none', () => {
    fakeDesk();
    const { unmount } = renderPage(<PersonRoles record={person(1, 1)} />);
    expect(screen.getAllByRole('link').map((l) => l.textContent)).toEqual(['R1 Role 1', 'R2 Role 2']);
    expect(screen.queryByText('Comes first', { exact: false })).toBeNull();
    unmount();
    renderPage(<PersonRoles record={person(0, 0)} />);
    expect(screen.getByText('No role in a response.')).toBeTruthy();
  });
});
