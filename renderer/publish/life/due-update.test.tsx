import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DueUpdate } from './due-update.tsx';

const now = '2026-11-22T11:00:00.000Z';

it.each([
  ['2026-11-22T13:30:00.000Z', 'in 2 h 30 min', 'plain'],
  ['2026-11-22T11:25:00.000Z', 'in 25 min', 'warn'],
  ['2026-11-22T10:48:00.000Z', '12 min late', 'bad'],
])('a promised update at %s is %s', async (dueAt, words, tone) => {
  fakeDesk();
  renderPage(<DueUpdate dueAt={dueAt} now={now} />);
  const shown = await screen.findByText(words);
  expect(shown.closest('[data-tone]')?.getAttribute('data-tone')).toBe(tone);
});
