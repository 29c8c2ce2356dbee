import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { documentTemplate } from '../../../electron/documents/templates.ts';
import type { DeskOutput } from '../../desk.ts';
import { type DeskAnswers, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { NewDocumentDialog } from './new-document-dialog.tsx';

const nothing = { text: null, html: null, left: [], refused: null };

function open(language: 'en' | 'fr' = 'en', read: Partial<DeskOutput<'writing.textFile'>> = {}) {
  const answers: DeskAnswers = {
    'writing.textFile': () => ({ ...nothing, ...read }),
    'documents.list': () => [],
    'documents.templates': () =>
      documentKinds.map((kind) => {
        const { content: _, tactical: __, title: ___, ...row } = documentTemplate(kind);
        return row;
      }),
    'documents.bindings': () => ({ activations: [], checklists: [] }),
    'documents.create': () => ({ id: '01940000-0000-7000-8000-000000000006' }),
  };
  const desk = fakeDesk(answers, {
    'files.chooseSource': () => ({ token: 'token', name: 'Storm plan.docx', size: 6000 }),
  });
  const page = renderPage(<NewDocumentDialog opened activationId={null} onClose={() => undefined} />, {
    language,
  });
  return { ...page, made: () => desk.inputsOf('documents.create') };
}

const dialog = async () => within(await screen.findByRole('dialog'));

describe('the choice of a kind', () => {
  it('shows every kind once, by what it is for, and says what that is', async () => {
    open();
    const shown = await dialog();
    expect(await shown.findAllByRole('radio')).toHaveLength(documentKinds.length);
    for (const group of ['For staff', 'For the public', 'For a labour disruption'])
      expect(shown.getByRole('heading', { name: group })).toBeTruthy();
    const card = shown.getByRole('radio', { name: 'Wallet card' });
    const about = document.getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toContain('five steps');
    expect(about?.textContent).toContain('2 panels');
  });

  it('makes what was typed with Enter', async () => {
    const { user, made } = open();
    await user.type(
      await (await dialog()).findByRole('textbox', { name: 'Find a kind of document' }),
      'key mes{Enter}',
    );
    await waitFor(() => expect(made()).toMatchObject([{ kind: 'key-messages' }]));
  });

  it('goes from the search into the kinds, and walks them by arrows', async () => {
    const { user, made } = open();
    const shown = await dialog();
    await user.type(await shown.findByRole('textbox', { name: 'Find a kind of document' }), 'service');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
    await user.keyboard('{ArrowDown}');
    const second = document.activeElement;
    expect(second?.getAttribute('aria-checked')).toBe('true');
    await user.click(shown.getByRole('button', { name: 'Create draft' }));
    await waitFor(() => expect(made()).toMatchObject([{ kind: 'service-list' }]));
  });

  it('says in French that nothing is called so, and makes nothing', async () => {
    const { user, made } = open('fr');
    const shown = await dialog();
    await user.type(await shown.findByRole('textbox', { name: 'Trouver un type de document' }), 'xylophone');
    expect(shown.getByRole('status').textContent).toBe('Aucun type de document ne correspond.');
    expect(shown.queryAllByRole('radio')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(made()).toEqual([]);
  });
});

describe('a start from a file', () => {
  const html = '<h1 class="title">Storm plan</h1><h1>Who</h1><ul><li>Finance</li></ul>';
  const blocks = [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Who' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Finance' }] }],
        },
      ],
    },
  ];

  it('takes its text, without its title, in the language that is chosen', async () => {
    const { user, made } = open('en', { html });
    const shown = await dialog();
    await user.click(await shown.findByRole('button', { name: 'Start from a file…' }));
    expect(await shown.findByText('Starts from Storm plan.docx')).toBeTruthy();
    await user.click(shown.getByRole('radio', { name: 'It is in French' }));
    await user.click(shown.getByRole('button', { name: 'Create draft' }));
    const written = { lang: 'fr', title: 'Storm plan', content: { type: 'doc', content: blocks } };
    await waitFor(() => expect(made()).toMatchObject([{ written }]));
  });

  it('can be taken back', async () => {
    const { user, made } = open('en', { html });
    const shown = await dialog();
    await user.click(await shown.findByRole('button', { name: 'Start from a file…' }));
    await user.click(await shown.findByRole('button', { name: 'Start from the template' }));
    await user.click(shown.getByRole('button', { name: 'Create draft' }));
    await waitFor(() => expect(made()).toHaveLength(1));
    expect(made()).not.toMatchObject([{ written: {} }]);
  });

  it('says in French why a file was refused, by its name', async () => {
    const { user } = open('fr', { refused: 'password' });
    const shown = await dialog();
    await user.click(await shown.findByRole('button', { name: 'Partir d’un fichier…' }));
    const alert = await shown.findByRole('alert');
    expect(alert.textContent).toContain('Storm plan.docx');
    expect(alert.textContent).toContain('protégé par un mot de passe');
  });
});
