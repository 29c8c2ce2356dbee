import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { activationRow } from '../../../domain/activation/activation-row.ts';
import { activationId, sampleState, start, u } from '../../../domain/activation/testing/sample-plan.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import { ResumeStrip } from '../resume/resume-strip.tsx';
import { ActivationsPage } from './activations-page.tsx';

const row = (mode: 'actual' | 'exercise' = 'exercise') =>
  activationRow(sampleState(undefined, { mode }), start);
const over = {
  ...row(),
  id: u(2),
  titleEn: 'Last year',
  titleFr: 'L’an dernier',
  status: 'closed' as const,
  stoodDownAt: start,
  closedAt: start,
};

describe('the list of activations', () => {
  it('offers to resume what runs, then shows what is over', async () => {
    fakeDesk({ 'activations.list': () => ({ activations: [row(), over], damaged: [] }) });
    renderPage(<ActivationsPage />, { at: '/activate' });
    const running = await screen.findByRole('region', { name: 'Running' });
    const resume = within(running).getByRole('link', { name: 'Resume Outage in the east' });
    expect(resume.getAttribute('href')).toBe(`/activate/${activationId}?part=all`);
    expect(within(running).getByText('Exercise')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Ended' })).getByText('Last year')).toBeDefined();
  });

  it('is a start when it is empty', async () => {
    fakeDesk({ 'activations.list': () => ({ activations: [], damaged: [] }) });
    renderPage(<ActivationsPage />, { at: '/activate' });
    const link = await screen.findByRole('link', { name: 'Declare an exercise' });
    expect(link.getAttribute('href')).toBe('/activate/declare?mode=exercise');
  });

  it('tells of a log that can not be read, with its first broken entry', async () => {
    fakeDesk({ 'activations.list': () => ({ activations: [], damaged: [{ id: u(3), seq: 7 }] }) });
    renderPage(<ActivationsPage />, { at: '/activate' });
    expect(await screen.findByText(/Entry 7 has been changed/)).toBeDefined();
  });
});

describe('the strip on other places', () => {
  const strip = (
    <>
      <WindowBarSlot />
      <ResumeStrip />
    </>
  );

  it('leads back to what runs, the real thing before an exercise', async () => {
    const exercise = { ...row(), id: u(4), titleEn: 'Drill' };
    fakeDesk({ 'activations.running': () => [exercise, row('actual')] });
    renderPage(strip, { at: '/plan' });
    expect(await screen.findByText('Actual')).toBeDefined();
    const resume = screen.getByRole('link', { name: 'Resume Outage in the east' });
    expect(resume.getAttribute('href')).toBe(`/activate/${activationId}?part=all`);
    expect(screen.getByText('and 1 other')).toBeDefined();
  });

  it('leads back to where one was', async () => {
    localStorage.setItem(`activation-place:${activationId}`, 'pane=roles&part=all');
    fakeDesk({ 'activations.running': () => [row('actual')] });
    renderPage(strip, { at: '/plan' });
    const resume = await screen.findByRole('link', { name: 'Resume Outage in the east' });
    expect(resume.getAttribute('href')).toBe(`/activate/${activationId}?pane=roles&part=all`);
    localStorage.clear();
  });

  it('is not there in Activate, nor when nothing runs', async () => {
    const desk = fakeDesk({ 'activations.running': () => [row()] });
    const page = renderPage(strip, { at: '/plan' });
    await screen.findByText('Exercise');
    await page.goTo('/activate');
    await waitFor(() => expect(screen.queryByText('Exercise')).toBeNull());
    desk.answer({ 'activations.running': () => [] });
    desk.send('changed', { subjects: ['activations'] });
    await page.goTo('/plan');
    await waitFor(() => expect(screen.queryByText('Exercise')).toBeNull());
  });
});
