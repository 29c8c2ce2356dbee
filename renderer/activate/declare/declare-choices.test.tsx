import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  activationId,
  ada,
  ben,
  checklistId,
  coordinator,
  lead,
  person,
  start,
  u,
} from '../../../domain/activation/testing/sample-plan.ts';
import type { DeskInput, DeskOutput } from '../../desk.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DeclarePage } from './declare-page.tsx';
import { forgetDraft } from './draft-store.ts';

beforeEach(forgetDraft);

const meta = { createdAt: start, createdBy: '', updatedAt: start, updatedBy: '', archivedAt: null };
const checklist = (n: number, titleEn: string) => ({
  ...{ id: u(100 + n), code: `c${n}`, titleEn, titleFr: '', scenario: '', purposeEn: '', purposeFr: '' },
  ...{ restoresFunctionIds: [], taskCount: 16, roleCount: 2, ...meta },
});
const plan = (n: number, titleEn: string, version: number | null, isSuggested: boolean) => ({
  ...{ id: u(300 + n), code: `P${n}`, titleEn, titleFr: '', version, isSuggested },
  approvedAt: version === null ? null : start,
});

/** As the desk would: who is put in by hand holds the role. */
function preview({
  holders = [],
  absences = [],
}: DeskInput<'activations.preview'>): DeskOutput<'activations.preview'> {
  const named = holders.find((h) => h.roleId === coordinator);
  const byHand = named !== undefined && named.personId !== null && !absences.includes(named.personId ?? '');
  const role = { nameFr: '', alsoHolds: [], skipped: [], taskCount: 2 };
  const holder =
    byHand || named?.personName ? { ...person(ben, named?.personName || 'Ben Roy'), id: null } : null;
  return {
    ...{ timeZone: 'America/Toronto', taskCount: 16, needsAnchors: [] },
    plans: [plan(1, 'Continuity plan', 3, true), plan(2, 'Strike plan', null, false)],
    roles: [
      {
        ...role,
        id: lead,
        code: 'IL',
        nameEn: 'Incident lead',
        holder: person(ada, 'Ada Roy'),
        byHand: false,
      },
      { ...role, id: coordinator, code: 'BCC', nameEn: 'Coordinator', holder, byHand: holder !== null },
    ],
  };
}

function open(checklists = [checklist(0, 'IT outage'), checklist(1, 'Strike')]) {
  const desk = fakeDesk({
    'checklists.list': () => checklists,
    'activations.preview': preview,
    'records.options': () => [{ id: ben, code: 'E2', nameEn: 'Ben Roy', nameFr: 'Ben Roy' }],
    'exercises.list': () => [],
    'activations.declare': () => ({ id: activationId }),
  });
  const page = renderPage(<DeclarePage />, { at: '/activate/declare', path: '/activate/declare' });
  const declared = async () => {
    await waitFor(() => expect(desk.inputsOf('activations.declare')).toHaveLength(1));
    return desk.inputsOf('activations.declare')[0];
  };
  return { desk, declared, ...page };
}

const outage = () => screen.findByRole('checkbox', { name: /IT outage/ });
const roles = () => screen.getByRole('region', { name: 'Roles' });
const declare = () => screen.getByRole('button', { name: /^Declare / });

describe('what can be chosen in a declaration', () => {
  it('the only checklist is chosen already', async () => {
    open([checklist(0, 'IT outage')]);
    expect((await outage()).getAttribute('aria-checked')).toBe('true');
  });

  it('a vacant role is filled on the spot, by a person of the plan or by a name', async () => {
    const { user, declared } = open();
    await user.click(await outage());
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    await user.click(await within(roles()).findByRole('button', { name: 'Fill the role: Coordinator' }));
    await user.type(screen.getByRole('combobox', { name: /Who takes the role/ }), 'Dr. Hall{Enter}');
    expect(await within(roles()).findByText('Dr. Hall')).toBeDefined();
    expect(within(roles()).getByText('Put in by hand.')).toBeDefined();
    await user.click(within(roles()).getByRole('button', { name: 'Back to the succession' }));
    await user.click(await within(roles()).findByRole('button', { name: 'Fill the role: Coordinator' }));
    await user.type(screen.getByRole('combobox', { name: /Who takes the role/ }), 'ben');
    await user.click(await screen.findByRole('option', { name: 'Ben Roy (E2)' }));
    expect(await within(roles()).findByText('Ben Roy')).toBeDefined();
    await user.click(declare());
    expect(await declared()).toMatchObject({
      holders: [{ roleId: coordinator, personId: ben, personName: '' }],
    });
  });

  it('takes the person whom the arrows are on, and one who is named in full', async () => {
    const { user, declared } = open();
    await user.click(await outage());
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    const fill = async (keys: string) => {
      await user.click(await within(roles()).findByRole('button', { name: 'Fill the role: Coordinator' }));
      await user.type(screen.getByRole('combobox', { name: /Who takes the role/ }), keys);
      expect(await within(roles()).findByText('Put in by hand.')).toBeDefined();
    };
    await fill('ben roy{Enter}');
    await user.click(within(roles()).getByRole('button', { name: 'Back to the succession' }));
    await fill('be{ArrowDown}{Enter}');
    await user.click(declare());
    expect(await declared()).toMatchObject({ holders: [{ personId: ben, personName: '' }] });
  });

  it('the plans that contain a checklist are filled in, and each says whether it is approved', async () => {
    const { user, declared } = open();
    await user.click(await outage());
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    expect(await screen.findByText('version 3, approved Nov 22, 2026')).toBeDefined();
    expect(screen.queryByText('Not approved')).toBeNull();
    await user.click(screen.getByRole('combobox', { name: /Plans it is run by/ }));
    await user.click(await screen.findByRole('option', { name: 'Strike plan' }));
    expect(screen.getByText('Not approved')).toBeDefined();
    await user.click(declare());
    expect(await declared()).toMatchObject({ planIds: [u(301), u(302)] });
  });

  it('standby says what it means, and has no T', async () => {
    const { user, declared } = open();
    await user.click(await outage());
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    expect(screen.getByRole('radiogroup', { name: 'Activation time (T)' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /^Standby/ }));
    expect(screen.queryByRole('radiogroup', { name: 'Activation time (T)' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Declare standby' }));
    expect(await declared()).toMatchObject({ standby: true, anchors: { T: null } });
  });

  it('with the keyboard alone it takes ten keys and a name', async () => {
    const { user, declared } = open();
    await outage();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowLeft} ');
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: /Actual/ }).getAttribute('aria-checked')).toBe('true');
    await user.tab();
    await user.tab();
    await user.keyboard('Director');
    await user.keyboard('{Enter}');
    expect(await declared()).toMatchObject({
      ...{ checklistIds: [checklistId], mode: 'actual', authority: 'Director' },
    });
  });
});

describe('what was filled in', () => {
  it('is still there after another page was looked at, until it is begun anew', async () => {
    const first = open();
    await first.user.click(await outage());
    await first.user.click(screen.getByRole('radio', { name: /Actual/ }));
    await first.user.type(screen.getByRole('combobox', { name: /authority/ }), 'Deputy minister');
    first.unmount();
    const { user } = open();
    expect(await screen.findByDisplayValue('Deputy minister')).toBeDefined();
    expect((await outage()).getAttribute('aria-checked')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.queryByDisplayValue('Deputy minister')).toBeNull();
    expect((await outage()).getAttribute('aria-checked')).toBe('false');
  });

  it('is given up with Cancel', async () => {
    const first = open();
    await first.user.click(await outage());
    await first.user.click(screen.getByRole('link', { name: 'Cancel' }));
    first.unmount();
    open();
    expect((await outage()).getAttribute('aria-checked')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  });
});
