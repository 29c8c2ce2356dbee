import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { Member } from './member.ts';
import { Succession } from './succession.tsx';

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const roleId = id(0);
const stamp = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', archivedAt: null };

function member(n: number, name: string, more: Partial<Member> = {}): Member {
  return {
    ...{ id: id(n + 5), roleId, personId: id(n), rank: n, from: null, until: null, ...stamp },
    ...{ verifiedOn: null, verifiedBy: '', reviewEveryDays: null },
    ...{
      person: { id: id(n), name, archived: false },
      unit: null,
      telephone: '416-555-0101',
      onLeave: false,
    },
    ...more,
  };
}

const members = [member(1, 'Ann Roy'), member(2, 'Bo Li', { onLeave: true }), member(3, 'Cy Diaz')];

const names = () => screen.getAllByRole('listitem').map((card) => within(card).getByRole('link').textContent);

describe('a succession', () => {
  it('is a row of cards in order, with who is away', () => {
    fakeDesk({ 'records.options': () => [] });
    renderPage(<Succession roleId={roleId} members={members} readOnly={false} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Primary');
    expect(second?.textContent).toContain('Alternate 1');
    expect(second?.textContent).toContain('On leave');
  });

  it('is reordered with Alt and the arrows, shown at once, announced when it is stored', async () => {
    const desk = fakeDesk({ 'records.options': () => [], 'roles.setSuccession': () => ({}) });
    const { user } = renderPage(<Succession roleId={roleId} members={members} readOnly={false} />);
    screen.getByRole('button', { name: 'Move Ann Roy' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toEqual(['Bo Li', 'Ann Roy', 'Cy Diaz']);
    expect(desk.inputsOf('roles.setSuccession')).toEqual([{ roleId, personIds: [id(2), id(1), id(3)] }]);
    await waitFor(() =>
      expect(screen.getByTestId('announcer').textContent).toContain('Ann Roy is now 2 of 3.'),
    );
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Ann Roy');
  });

  it('does not move past its ends', async () => {
    const desk = fakeDesk({ 'records.options': () => [], 'roles.setSuccession': () => ({}) });
    const { user } = renderPage(<Succession roleId={roleId} members={members} readOnly={false} />);
    screen.getByRole('button', { name: 'Move Ann Roy' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(desk.inputsOf('roles.setSuccession')).toEqual([]);
  });

  it('goes back to what is stored when the desk refuses, and says why', async () => {
    fakeDesk({
      'records.options': () => [],
      'roles.setSuccession': () => {
        throw failure('not_found');
      },
    });
    const { user } = renderPage(<Succession roleId={roleId} members={members} readOnly={false} />);
    await user.click(screen.getByRole('button', { name: 'Take Bo Li out of the succession' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This is no longer there');
    expect(names()).toEqual(['Ann Roy', 'Bo Li', 'Cy Diaz']);
  });

  it('takes one more person at its end', async () => {
    const desk = fakeDesk({
      'records.options': () => [{ id: id(4), code: '104', nameEn: 'Di Fox', nameFr: 'Di Fox' }],
      'roles.setSuccession': () => ({}),
    });
    const { user } = renderPage(<Succession roleId={roleId} members={members} readOnly={false} />);
    await user.type(screen.getByRole('combobox', { name: 'Add to the succession' }), 'fox');
    await user.click(await screen.findByRole('option', { name: /Di Fox/ }));
    await waitFor(() =>
      expect(desk.inputsOf('roles.setSuccession')).toEqual([
        { roleId, personIds: [id(1), id(2), id(3), id(4)] },
      ]),
    );
  });
});
