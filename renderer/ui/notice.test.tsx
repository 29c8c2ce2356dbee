import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { showNotice } from './notice.tsx';

it('a notice goes when the language changes: its words are of the other one', async () => {
  fakeDesk();
  renderPage(null);
  act(() => showNotice({ text: 'Written: plan.docx' }));
  expect(await screen.findByText('Written: plan.docx')).toBeDefined();
  await act(async () => void (await i18next.changeLanguage('fr')));
  expect(screen.queryByText('Written: plan.docx')).toBeNull();
  act(() => showNotice({ text: 'Écrit : plan.docx' }));
  expect(await screen.findByText('Écrit : plan.docx')).toBeDefined();
});
