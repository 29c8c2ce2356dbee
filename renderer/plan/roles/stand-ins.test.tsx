import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { StandIns } from './stand-ins.tsx';

type StandIn = DeskOutput<'succession.standIns'>['people'][number];

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const named = (n: number, nameEn: string) => ({ id: id(n), code: '', nameEn, nameFr: '' });

function standIn(n: number, name: string, more: Partial<StandIn> = {}): StandIn {
  return {
    ...{ personId: id(n), name, positionTitle: 'Analyst', unit: null, site: null, bargainingUnit: null },
    ...{ employeeGroup: 'management', languages: ['en'], available: true, leaveUntil: null, skills: [] },
    ...{ sameUnit: false, otherSite: false, otherGroup: false, primaryOf: [], alternateOf: [] },
    ...more,
  };
}

const people = [
  standIn(1, 'Ann Roy', {
    skills: [
      { skill: named(7, 'Payroll run'), match: 'held' },
      { skill: named(8, 'Media lines'), match: 'expired' },
    ],
    otherSite: true,
  }),
  standIn(2, 'Bo Li', { available: false, leaveUntil: '2026-12-24', primaryOf: [named(5, 'Lead')] }),
];

const desk = (total = people.length) =>
  fakeDesk({
    'succession.standIns': () => ({ total, people }),
    'records.options': ({ kind }) => (kind === 'site' ? [named(3, 'Guelph')] : []),
  });

describe('who could stand in', () => {
  it('is asked for only when it is opened, and says of each what speaks for and against', async () => {
    const { inputsOf } = desk(90);
    const { user } = renderPage(<StandIns roleId={id(9)} onAdd={() => undefined} />);
    expect(inputsOf('succession.standIns')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Who could stand in' }));
    const [first, second] = await screen.findAllByRole('listitem');
    expect(first?.textContent).toContain('Payroll run');
    expect(first?.textContent).toContain('Media lines: expired');
    expect(first?.textContent).toContain('Another site');
    expect(second?.textContent).toContain('On leave until Dec 24, 2026');
    expect(screen.getByText('The best 2 of 90')).toBeTruthy();
  });

  it('is narrowed by what is chosen', async () => {
    const { inputsOf } = desk();
    const { user } = renderPage(<StandIns roleId={id(9)} onAdd={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Who could stand in' }));
    await user.click(await screen.findByRole('combobox', { name: 'Site' }));
    await user.click(await screen.findByRole('option', { name: 'Guelph' }));
    await user.click(screen.getByRole('checkbox', { name: 'Only who is at work' }));
    expect(inputsOf('succession.standIns').at(-1)).toMatchObject({
      ...{ roleId: id(9), siteId: id(3), onlyAvailable: true, onlySkilled: false, unitId: null },
    });
  });

  it('is put into the succession with one click', async () => {
    desk();
    const added: string[] = [];
    const { user } = renderPage(<StandIns roleId={id(9)} onAdd={(personId) => added.push(personId)} />);
    await user.click(screen.getByRole('button', { name: 'Who could stand in' }));
    const [, second] = await screen.findAllByRole('listitem');
    if (!second) throw new Error('two are listed');
    await user.click(within(second).getByRole('button', { name: 'Add Bo Li to the succession' }));
    expect(added).toEqual([id(2)]);
  });
});
