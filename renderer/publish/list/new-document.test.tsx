import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { documentTemplate } from '../../../electron/documents/templates.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { NewDocumentDialog } from './new-document-dialog.tsx';

function open(language: 'en' | 'fr' = 'en') {
  const desk = fakeDesk({
    'documents.list': () => [],
    'documents.templates': () =>
      documentKinds.map((kind) => {
        const { content: _, tactical: __, title: ___, ...row } = documentTemplate(kind);
        return row;
      }),
    'documents.bindings': () => ({ activations: [], checklists: [] }),
    'documents.create': () => ({ id: '01940000-0000-7000-8000-000000000006' }),
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
