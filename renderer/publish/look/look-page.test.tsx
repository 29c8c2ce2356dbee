import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type DeskAnswers, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { Look } from './look.ts';
import { LookPage } from './look-page.tsx';

const kept: Look = {
  organisationId: '01940000-0000-7000-8000-000000000001',
  paper: 'letter',
  logo: null,
  letterheadNotes: [],
  look: {
    ...{ logo: null, logoAltEn: '', logoAltFr: '', accent: '#1f4e79', font: 'Arial' },
    ...{ headerEn: '', headerFr: '', footerEn: '', footerFr: '', letterhead: null, letterheadName: '' },
  },
};

function answers(more: DeskAnswers = {}): DeskAnswers {
  return {
    'look.get': () => kept,
    'look.preview': ({ language }) => ({ html: `<p>${language}</p>` }),
    'look.change': () => ({}),
    ...more,
  };
}

async function open(more?: DeskAnswers) {
  const desk = fakeDesk(answers(more), {
    'files.chooseSource': () => ({ token: 'granted', name: 'logo.svg' }),
  });
  const page = renderPage(<LookPage />, { at: '/publish/look' });
  await screen.findByLabelText('Colour of headings and rules');
  return { desk, ...page };
}

describe('the look of documents', () => {
  it('offers the nearest colour that can be read in place of one that cannot', async () => {
    const { desk, user } = await open();
    const colour = screen.getByLabelText('Colour of headings and rules');
    await user.clear(colour);
    await user.type(colour, '#ffcc00{Tab}');
    expect((await screen.findByRole('alert')).textContent).toContain('#ffcc00 is only 1.5 : 1 against white');
    expect(desk.inputsOf('look.change')).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Use #8f7200/ }));
    await waitFor(() =>
      expect(desk.inputsOf('look.change')).toEqual([{ field: 'accent', value: '#8f7200' }]),
    );
  });

  it('stores a line when it is left', async () => {
    const { desk, user } = await open();
    await user.type(screen.getByLabelText('Foot of each page (French)'), '777, rue Bay{Tab}');
    await waitFor(() =>
      expect(desk.inputsOf('look.change')).toEqual([{ field: 'footerFr', value: '777, rue Bay' }]),
    );
  });

  it('says why a file is no logo', async () => {
    const { user } = await open({ 'look.setLogo': () => ({ refused: 'picture_unknown' }) });
    await user.click(screen.getByRole('button', { name: 'Choose a picture' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This is no PNG or JPEG picture.');
  });

  it('says of a template what was changed, or why it is not taken', async () => {
    const { user } = await open({
      'look.get': () => ({
        ...kept,
        look: { ...kept.look, letterhead: 'a'.repeat(64), letterheadName: 'Ministry.dotx' },
        letterheadNotes: [{ code: 'style_missing', said: 'heading 3' }],
      }),
      'look.setLetterhead': () => ({ refused: { code: 'boxes', said: '777 Bay Street' } }),
    });
    screen.getByText('In use: Ministry.dotx');
    screen.getByText('It has no style “heading 3”: Holdfast’s own is used.');
    await user.click(screen.getByRole('button', { name: 'Choose another template' }));
    expect((await screen.findByRole('alert')).textContent).toContain('text box');
  });
});
