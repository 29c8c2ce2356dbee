import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeskAnswers, type FakeDesk, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { forgetListStates } from '../../ui/list/list-state.ts';
import type { ListedDocument, Template } from '../document-name.ts';
import { DocumentsPage } from './documents-page.tsx';

const at = '2026-11-23T13:00:00.000Z';
const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;

function row(n: number, more: Partial<ListedDocument> = {}): ListedDocument {
  return {
    id: idOf(n),
    createdAt: at,
    createdBy: 'Ada',
    updatedAt: at,
    updatedBy: 'Ada',
    archivedAt: null,
    asOf: null,
    kind: 'staff-bulletin',
    titleEn: `Bulletin ${n}`,
    titleFr: '',
    enChangedAt: at,
    frChangedAt: at,
    older: null,
    activation: null,
    checklist: null,
    nextUpdateAt: null,
    status: 'draft',
    number: null,
    issuedAt: null,
    issuedBy: null,
    basedOn: null,
    ...{ version: 1, relation: 'copy', audienceId: null, channel: '', supersededById: null, promises: false },
    ...more,
  };
}

const template = (kind: Template['kind'], nameEn: string): Template => ({
  kind,
  nameEn,
  nameFr: nameEn,
  audience: { en: 'Staff', fr: 'Personnel' },
  hints: { en: 'h', fr: 'h' },
  group: 'staff',
  purpose: { en: 'p', fr: 'p' },
  length: { max: 1, unit: 'pages' },
  approvers: ['COM'],
  tone: null,
  confidential: false,
  pair: true,
});

const exercise = {
  id: idOf(8),
  titleEn: 'Leak exercise',
  titleFr: '',
  exercise: true,
  status: 'active',
} as const;
const rows = [
  row(1, { activation: exercise }),
  row(2, { status: 'issued', number: 'SB-2026-001', issuedAt: at, titleEn: 'Power failure' }),
  row(3, { kind: 'procedure', titleEn: '' }),
];

let desk: FakeDesk;
function open(answers: DeskAnswers = {}, address = '/publish') {
  desk = fakeDesk(
    {
      'documents.list': () => rows,
      'documents.templates': () => [
        template('staff-bulletin', 'Staff bulletin'),
        template('procedure', 'Procedure'),
        template('checklist', 'Checklist'),
      ],
      'documents.bindings': () => ({
        activations: [
          exercise,
          { ...exercise, id: idOf(9), titleEn: 'Old one', exercise: false, status: 'closed' },
        ],
        checklists: [{ id: idOf(7), code: 'it', nameEn: 'IT outage', nameFr: 'Panne' }],
      }),
      'documents.create': () => ({ id: idOf(6) }),
      ...answers,
    },
    { 'files.chooseTarget': () => ({ token: 'granted', name: 'bulletins' }) },
  );
  return renderPage(<DocumentsPage />, { at: address, path: '/publish' });
}

const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((each) => each.textContent);

beforeEach(() => {
  forgetListStates();
  // jsdom lays nothing out: the list is as high as a window.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
});

describe('the list of documents', () => {
  it('shows drafts and issued ones, by their kind when they have no title, and the mark of an exercise', async () => {
    open();
    await screen.findByText('Bulletin 1');
    await screen.findByText('Procedure without a title');
    expect(titles()[0]).toContain('Exercise');
    expect(titles()[1]).toContain('SB-2026-001');
    expect(titles()[1]).toContain('Issued');
  });

  it('can be narrowed to what was issued', async () => {
    const { user } = open();
    await screen.findByText('Bulletin 1');
    await user.click(screen.getByRole('radio', { name: 'Issued' }));
    expect(titles()).toHaveLength(1);
    expect(screen.getByText('Power failure')).toBeTruthy();
  });

  it('says how to begin when there is nothing', async () => {
    open({ 'documents.list': () => [] });
    expect(await screen.findByText('Write the first document')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export several' })).toBeNull();
  });
});

describe('a new document', () => {
  it('draws on the activation that runs', async () => {
    const { user, address } = open();
    await user.click((await screen.findAllByRole('button', { name: 'New document' }))[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Create draft' }));
    await waitFor(() => expect(address()).toBe(`/publish/${idOf(6)}`));
    expect(desk.inputsOf('documents.create')).toEqual([
      { kind: 'staff-bulletin', activationId: idOf(8), checklistId: null },
    ]);
  });

  it('is asked for by the address, for the activation named there', async () => {
    const { user } = open({}, `/publish?new=${idOf(9)}`);
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: 'Checklist' }));
    await user.click(within(dialog).getByRole('button', { name: 'Create draft' }));
    await waitFor(() =>
      expect(desk.inputsOf('documents.create')).toEqual([
        { kind: 'checklist', activationId: idOf(9), checklistId: null },
      ]),
    );
  });
});

describe('export of several', () => {
  it('writes those chosen into a folder, what was issued first of all', async () => {
    const { user } = open({ 'documents.export': () => ({ files: ['a', 'b', 'c', 'd'] }) });
    await user.click(await screen.findByRole('button', { name: 'Export several' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: /SB-2026-001/ }).checked).toBe(
      true,
    );
    await user.click(within(dialog).getByRole('checkbox', { name: /Bulletin 1/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Export 2 documents to a folder' }));
    expect((await screen.findAllByText('4 files written to bulletins')).length).toBeGreaterThan(0);
    expect(desk.inputsOf('documents.export')).toMatchObject([
      {
        token: 'granted',
        into: 'folder',
        documents: [{ id: idOf(2), languages: ['en', 'fr'] }, { id: idOf(1) }],
      },
    ]);
  });
});
