import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { type DeskAnswers, type FakeDesk, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { useView } from './view-store.ts';

type OpenDocument = DeskOutput<'documents.get'>;

const id = '01940000-0000-7000-8000-000000000001';
const at = '2026-11-23T13:00:00.000Z';

const draft: OpenDocument = {
  id,
  createdAt: at,
  createdBy: 'Ada',
  updatedAt: at,
  updatedBy: 'Ada',
  archivedAt: null,
  asOf: null,
  kind: 'staff-bulletin',
  titleEn: 'Water leak',
  titleFr: 'Fuite d’eau',
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
  contentEn: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [
          { type: 'text', text: '[Say what changed.] Call ' },
          { type: 'fact', attrs: { key: 'organisation.hotline' } },
          { type: 'text', text: ' or ' },
          { type: 'fact', attrs: { key: 'role.COM.phone' } },
        ],
      },
      { type: 'factBlock', attrs: { id: 'b2', key: 'functions.critical' } },
    ],
  },
  olderRows: {},
  contentFr: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [{ type: 'text', text: 'Restez à la maison.' }],
      },
    ],
  },
  issuedLanguages: [],
  fingerprints: {},
  fileNames: { en: 'DRAFT Staff bulletin – Water leak (EN).docx', fr: 'ÉBAUCHE (FR).docx' },
};

const facts: DeskOutput<'documents.facts'> = {
  names: {},
  options: [
    {
      key: 'organisation.hotline',
      form: 'inline',
      subject: 'organisation',
      label: { en: 'Hotline', fr: 'Ligne' },
    },
    {
      key: 'role.COM.phone',
      form: 'inline',
      subject: 'role',
      label: { en: 'Telephone of COM', fr: 'Téléphone de COM' },
    },
    {
      key: 'functions.critical',
      form: 'block',
      subject: 'functions',
      label: { en: 'Functions', fr: 'Fonctions' },
    },
  ],
  texts: {
    en: {
      inline: { 'organisation.hotline': '416-555-0100' },
      blocks: {
        'functions.critical': [
          {
            type: 'table',
            caption: 'Critical functions of tier 1',
            columns: [{ header: 'Function', width: 100 }],
            rows: [[[{ type: 'text', text: 'Run the payroll' }]]],
            rowHeaders: true,
          },
        ],
      },
    },
    fr: { inline: { 'organisation.hotline': '416-555-0100' }, blocks: {} },
  },
};

let desk: FakeDesk;
function open(document: OpenDocument, answers: DeskAnswers = {}) {
  desk = fakeDesk({
    'documents.get': () => document,
    'documents.facts': () => facts,
    'documents.check': () => ({ problems: [], nextNumber: 'SB-2026-001', nextVersion: 1 }),
    'documents.bindings': () => ({ activations: [], checklists: [] }),
    'documents.templates': () => [
      {
        kind: 'staff-bulletin',
        nameEn: 'Staff bulletin',
        nameFr: 'Bulletin au personnel',
        audience: { en: 'All staff', fr: 'Tout le personnel' },
        hints: { en: 'h', fr: 'h' },
        group: 'staff',
        purpose: { en: 'p', fr: 'p' },
        length: { max: 1, unit: 'pages' },
        approvers: ['COM'],
        tone: null,
        confidential: false,
        pair: true,
      },
    ],
    'documents.preview': () => ({ html: '<p>page</p>' }),
    'documents.save': () => ({ updatedAt: at, enChangedAt: at, frChangedAt: at }),
    'organisation.get': () => {
      throw failure('not_found');
    },
    ...answers,
  });
  return renderPage(<DocumentPage />, { at: `/publish/${id}`, path: '/publish/:documentId' });
}

beforeEach(() => useView.setState({ languages: 'both', view: 'write' }));

describe('a draft', () => {
  it('shows both languages with their facts: what they say now, what is not known, a table', async () => {
    open(draft);
    const english = await screen.findByRole('region', { name: 'English' });
    expect(await within(english).findByText('416-555-0100')).toBeTruthy();
    expect(within(english).getByText('not known: Telephone of COM')).toBeTruthy();
    expect(within(english).getByRole('table', { name: 'Critical functions of tier 1' })).toBeTruthy();
    expect(within(english).getByText('[Say what changed.]').closest('[data-instruction]')).not.toBeNull();
    expect(
      within(screen.getByRole('region', { name: 'French' })).getByText('Restez à la maison.'),
    ).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Text: French' }).lang).toBe('fr');
  });

  it('names a fact that is not known in the language of its text, whatever the window speaks', async () => {
    open({ ...draft, contentFr: draft.contentEn });
    const french = await screen.findByRole('region', { name: 'French' });
    const chip = await within(french).findByText(/^à préciser.*Téléphone de COM$/);
    expect(chip.lang).toBe('fr');
  });

  it('is saved when its title is left, and says so only then', async () => {
    let stored: () => void = () => {};
    const { user } = open(draft, {
      'documents.save': () =>
        new Promise((resolve) => {
          stored = () => resolve({ updatedAt: at, enChangedAt: at, frChangedAt: at });
        }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title: English' }), ' at 777 Bay');
    await user.tab();
    expect(screen.getByTestId('saved-mark').textContent).toBe('Saving');
    expect(desk.inputsOf('documents.save')).toEqual([{ id, patch: { titleEn: 'Water leak at 777 Bay' } }]);
    stored();
    await waitFor(() => expect(screen.getByTestId('saved-mark').textContent).toBe('Saved'));
  });

  it('says that it could not be saved, and keeps the words', async () => {
    const { user } = open(draft, {
      'documents.save': () => {
        throw failure('file_not_written');
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title: English' }), '!');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved.');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title: English' }).value).toBe(
      'Water leak!',
    );
  });

  it('is saved before its page is left', async () => {
    const { user, goTo } = open(draft);
    await user.type(await screen.findByRole('textbox', { name: 'Title: French' }), '!');
    await goTo('/elsewhere');
    await waitFor(() =>
      expect(desk.inputsOf('documents.save')).toEqual([{ id, patch: { titleFr: 'Fuite d’eau!' } }]),
    );
  });

  it('warns that the French is older, until somebody says that it fits', async () => {
    const { user } = open({ ...draft, older: 'fr' }, { 'documents.confirmPair': () => ({}) });
    const column = await screen.findByRole('region', { name: 'French' });
    expect(within(column).getByText('older')).toBeTruthy();
    await user.click(within(column).getByRole('button', { name: 'The French still fits' }));
    expect(desk.inputsOf('documents.confirmPair')).toEqual([{ id }]);
  });

  it('tells how long each language is against its aim, and underlines what a reader would take amiss', async () => {
    const long = {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'Call us. '.repeat(900) }],
    };
    const said = { said: 'la maison', code: 'tone_loaded', weight: 'advice' as const, fact: null };
    open(
      { ...draft, contentEn: { type: 'doc', content: [long] } },
      {
        'documents.check': () => ({
          problems: [{ lang: 'fr', ...said }],
          nextNumber: 'SB-2026-001',
          nextVersion: 1,
        }),
      },
    );
    const english = await screen.findByRole('region', { name: 'English' });
    expect(await within(english).findByText(/^about \d pages of 1 – too long$/)).toBeTruthy();
    expect(within(english).getByText('easy to read').title).toMatch(/^Flesch-Kincaid school grade: \d+$/);
    const french = screen.getByRole('region', { name: 'French' });
    const marked = await within(french).findByTitle(/^Takes a side: “la maison”/);
    expect(marked.textContent).toBe('la maison');
    expect(within(french).getByText('about 1 page of 1')).toBeTruthy();
    // To mark words is not to write: nothing is stored.
    expect(desk.inputsOf('documents.save')).toEqual([]);
  });

  it('lists what is to be mended by its names instead of issuing', async () => {
    const { user } = open(draft, {
      'documents.check': () => ({
        problems: [
          { lang: 'en', code: 'instruction_left', weight: 'stops', said: '[Say what changed.]', fact: null },
          {
            lang: 'en',
            code: 'fact_missing',
            weight: 'stops',
            said: 'role.COM.holder',
            fact: {
              key: 'role.COM.holder',
              reason: 'roleEmpty',
              role: { en: 'Communications', fr: 'Communications' },
              code: 'COM',
              person: '',
              place: { at: 'role', id: 'r1' },
            },
          },
        ],
        nextNumber: 'SB-2026-001',
        nextVersion: 1,
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Issue' }));
    const list = await screen.findByRole('region', { name: 'To mend: English' });
    const missing = /Nobody holds the role Communications \(code COM\)\.$/;
    expect(within(list).getByRole('button', { name: missing })).toBeTruthy();
    const mend = within(list).getByRole('link', { name: 'Choose a holder for the role.' });
    expect(mend.getAttribute('href')).toBe('/plan/roles/r1');
    expect(
      within(list).getByRole('button', { name: /Write this, or delete it: \[Say what changed\.\]/ }),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is issued after a last look', async () => {
    const { user } = open(draft, { 'documents.issue': () => ({ number: 'SB-2026-001' }) });
    await screen.findByText('Ready to issue');
    await user.click(screen.getByRole('button', { name: 'Issue' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue as SB-2026-001' });
    await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
    await waitFor(() =>
      expect(desk.inputsOf('documents.issue')).toEqual([
        { id, languages: ['en', 'fr'], jobId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      ]),
    );
    expect((await screen.findAllByText('Issued as SB-2026-001')).length).toBeGreaterThan(0);
  });

  it('says which version of its number it is issued as', async () => {
    const { user } = open(draft, {
      'documents.check': () => ({ problems: [], nextNumber: 'SB-2026-001', nextVersion: 2 }),
      'documents.issue': () => ({ number: 'SB-2026-001' }),
    });
    expect(await screen.findByText('Will be SB-2026-001, version 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Issue' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue as SB-2026-001, version 2' });
    await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect((await screen.findAllByText('Issued as SB-2026-001, version 2')).length).toBeGreaterThan(0);
  });

  it('leaves the keys of the next step to the window, also while it is written', async () => {
    open(draft);
    const text = await screen.findByRole('textbox', { name: 'Text: English' });
    expect(fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true, shiftKey: true })).toBe(true);
    expect(fireEvent.keyDown(text, { key: 'Enter' })).toBe(false);
  });

  it('tells in the dialog why it was refused', async () => {
    const { user } = open(draft, {
      'documents.issue': () => {
        throw failure('document_problems', {
          problems: [{ path: [], code: 'lint', message: '', said: 'contrast' } as never],
        });
      },
    });
    await screen.findByText('Ready to issue');
    await user.click(screen.getByRole('button', { name: 'Issue' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('contrast');
  });

  it('is previewed in a frame in which no script can run', async () => {
    const { user } = open(draft);
    await user.click(await screen.findByRole('radio', { name: 'Preview' }));
    const frame = await screen.findByTitle<HTMLIFrameElement>('Preview: English');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame.srcdoc).toBe('<p>page</p>');
    expect(desk.inputsOf('documents.preview')).toContainEqual(
      expect.objectContaining({ id, language: 'fr', title: 'Fuite d’eau' }),
    );
  });

  it('is written to the Word file that the user chose, and shown in its folder', async () => {
    const { user } = open(draft, { 'documents.export': () => ({ files: ['x.docx'] }) });
    desk.answer(
      {},
      { 'files.chooseTarget': () => ({ token: 'granted', name: 'x.docx' }), 'files.show': () => ({}) },
    );
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Export to Word: English' }));
    await user.click(await screen.findByRole('button', { name: 'Show in folder' }));
    expect(desk.inputsOf('files.chooseTarget')).toEqual([
      { suggestedName: draft.fileNames.en, type: 'docx' },
    ]);
    expect(desk.inputsOf('documents.export')).toMatchObject([
      { token: 'granted', into: 'file', documents: [{ id, languages: ['en'] }] },
    ]);
    expect(desk.inputsOf('files.show')).toEqual([{ token: 'granted' }]);
  });
});

describe('an issued document', () => {
  const issued: OpenDocument = {
    ...draft,
    status: 'issued',
    number: 'SB-2026-001',
    issuedAt: at,
    issuedBy: 'Ada',
    issuedLanguages: ['en', 'fr'],
    fingerprints: { en: 'f00d'.repeat(16), fr: 'beef'.repeat(16) },
  };

  it('is shown as it was issued and cannot be written in', async () => {
    open(issued);
    expect(await screen.findByTitle('Issued document: French')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Issue' })).toBeNull();
    expect(screen.getByText('EN f00df00df00d · FR beefbeefbeef')).toBeTruthy();
  });

  it('starts its next version', async () => {
    const { user, address } = open(issued, {
      'documents.draftFrom': () => ({ id: draft.id.replace(/1$/, '2') }),
    });
    await user.click(await screen.findByRole('button', { name: 'New version' }));
    await waitFor(() => expect(address()).toMatch(/2$/));
    expect(desk.inputsOf('documents.draftFrom')[0]).toMatchObject({ relation: 'newVersion' });
  });
});
