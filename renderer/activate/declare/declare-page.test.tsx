import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  activationId,
  ada,
  ben,
  checklistId,
  coordinator,
  lead,
  start,
  u,
} from '../../../domain/activation/testing/sample-plan.ts';
import type { DeskOutput } from '../../desk.ts';
import { type DeskAnswers, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DeclarePage } from './declare-page.tsx';
import { forgetDraft } from './draft-store.ts';

beforeEach(forgetDraft);

type Preview = DeskOutput<'activations.preview'>;

const meta = { createdAt: start, createdBy: '', updatedAt: start, updatedBy: '', archivedAt: null };
const checklist = (n: number, titleEn: string) => ({
  ...{
    id: u(100 + n),
    code: `c${n}`,
    titleEn,
    titleFr: `${titleEn} FR`,
    scenario: '',
    purposeEn: '',
    purposeFr: '',
    restoresFunctionIds: [],
  },
  ...{ taskCount: 16, roleCount: 2, ...meta },
});
const person = (id: string, name: string) => ({
  id,
  name,
  positionTitle: '',
  contacts: [{ kind: 'mobilePhone' as const, value: '416-555-0101' }],
});

function preview({ anchors }: { anchors: unknown }): Preview {
  const skipped = [{ person: person(ada, 'Ada Roy'), reason: 'onLeave' as const, until: '2026-12-04' }];
  const role = { nameFr: '', alsoHolds: [], skipped: [], byHand: false };
  return {
    timeZone: 'America/Toronto',
    taskCount: 16,
    needsAnchors: anchors ? ['S'] : [],
    plans: [],
    roles: [
      {
        ...role,
        id: lead,
        code: 'IL',
        nameEn: 'Incident lead',
        taskCount: 3,
        holder: person(ben, 'Ben Roy'),
        skipped,
      },
      { ...role, id: coordinator, code: 'BCC', nameEn: 'Coordinator', taskCount: 2, holder: null },
    ],
  };
}

function open(answers: DeskAnswers = {}) {
  const desk = fakeDesk({
    'checklists.list': () => [checklist(0, 'IT outage'), checklist(1, 'Strike')],
    'activations.preview': preview,
    'records.options': () => [{ id: ada, code: 'E1', nameEn: 'Ada Roy', nameFr: 'Ada Roy' }],
    'activations.declare': () => ({ id: activationId }),
    ...answers,
  });
  return { desk, ...renderPage(<DeclarePage />, { at: '/activate/declare', path: '/activate/declare' }) };
}

const declare = () => screen.getByRole('button', { name: 'Declare activation' });

describe('declaring', () => {
  it('says what is missing, and asks nothing of the desk', async () => {
    const { user, desk } = open();
    await user.click(await screen.findByRole('button', { name: 'Declare activation' }));
    for (const words of ['Choose at least one checklist.', 'Say whether it is actual or an exercise.']) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(screen.getAllByText('Give it a title.')).toHaveLength(2);
    expect(desk.inputsOf('activations.declare')).toEqual([]);
  });

  it('shows who would have which role, who is passed over and why, and what nobody has', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /IT outage/ }));
    const roles = await screen.findByRole('region', { name: 'Roles' });
    expect(await within(roles).findByText('Ben Roy')).toBeDefined();
    expect(within(roles).getByText('Skipped: Ada Roy (on leave until Dec 4, 2026)')).toBeDefined();
    expect(within(roles).getByText('1 role with tasks has nobody')).toBeDefined();
    expect(within(roles).getByText('Vacant')).toBeDefined();
  });

  it('declares an exercise with its speed and goes to it', async () => {
    const { user, desk, address } = open();
    await user.click(await screen.findByRole('checkbox', { name: /IT outage/ }));
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    await user.click(screen.getByText('×60'));
    await user.click(declare());
    await waitFor(() => expect(address()).toBe(`/activate/${activationId}?part=calls`));
    expect(desk.inputsOf('activations.declare')).toMatchObject([
      {
        checklistIds: [checklistId],
        mode: 'exercise',
        speed: 60,
        severity: 'moderate',
        titleEn: expect.stringMatching(/^IT outage, \w+ \d{1,2}, \d{4}$/),
        titleFr: expect.stringMatching(/^IT outage FR, \d{1,2} \S+ \d{4}$/),
        anchors: { T: null, S: null, I: null },
      },
    ]);
  });

  it('keeps a title that was written in one language, and follows the scenario in the other', async () => {
    const { user, desk } = open();
    await user.click(await screen.findByRole('checkbox', { name: /IT outage/ }));
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    const english = screen.getByRole('textbox', { name: /Title in English/ });
    await user.clear(english);
    await user.type(english, 'Mail is down');
    await user.click(declare());
    await waitFor(() =>
      expect(desk.inputsOf('activations.declare')).toMatchObject([
        { titleEn: 'Mail is down', titleFr: expect.stringMatching(/^IT outage FR, /) },
      ]),
    );
  });

  it('asks for the authority of the real thing, and never runs it fast', async () => {
    const { user, desk } = open();
    await user.click(await screen.findByRole('checkbox', { name: /IT outage/ }));
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    await user.click(screen.getByText('×10'));
    await user.click(screen.getByRole('radio', { name: /Actual/ }));
    await user.click(declare());
    expect(screen.getByText('An actual activation needs an authority.')).toBeDefined();
    await user.type(screen.getByRole('combobox', { name: /authority/ }), 'Director');
    await user.click(declare());
    await waitFor(() =>
      expect(desk.inputsOf('activations.declare')).toMatchObject([
        { mode: 'actual', speed: 1, authority: 'Director' },
      ]),
    );
  });

  it('takes the strike start in the time zone of the organisation', async () => {
    const { user, desk } = open();
    await user.click(await screen.findByRole('checkbox', { name: /Strike/ }));
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    const strike = await screen.findByRole('radiogroup', { name: 'Strike start (S)' });
    await user.click(within(strike).getByText('At…'));
    const type = async (name: string, text: string) => {
      const field = screen.getByRole('textbox', { name: `Strike start (S): ${name}` });
      await user.clear(field);
      await user.type(field, text);
    };
    await type('date', '1 Dec 2026');
    await type('time', 'noon');
    await user.click(declare());
    expect(screen.getByText('Complete the date and the time.')).toBeDefined();
    await type('time', '00:01');
    await user.click(declare());
    await waitFor(() =>
      expect(desk.inputsOf('activations.declare')).toMatchObject([
        { anchors: { S: '2026-12-01T05:01:00.000Z' } },
      ]),
    );
  });

  it('tells why it was not declared, and keeps what was filled in', async () => {
    const { user, address } = open({
      'activations.declare': () => {
        throw failure('not_found', { kind: 'checklist' });
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /IT outage/ }));
    await user.click(screen.getByRole('radio', { name: /Exercise/ }));
    await user.click(declare());
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(address()).toBe('/activate/declare');
  });

  it('says where to make a checklist when there is none', async () => {
    open({ 'checklists.list': () => [] });
    expect((await screen.findByRole('link', { name: 'Go to checklists' })).getAttribute('href')).toBe(
      '/plan/checklists',
    );
  });
});
