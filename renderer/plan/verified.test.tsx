import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { DeskOutput } from '../desk.ts';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { Verified } from './verified.tsx';

const id = '018f0000-0000-7000-8000-000000000001';
const stamp = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', archivedAt: null };
const organisation: DeskOutput<'organisation.get'> = {
  ...{ id, ...stamp, nameEn: 'O', nameFr: '', timeZone: 'America/Toronto', paper: 'letter' },
  ...{ hotline: '', bridge: '', impactCategories: [], retiredImpactCategories: [], impactTimes: [60, 240] },
  ...{ intolerableSeverity: 4, planningHorizonDays: 30, scenarioHorizons: {}, packIntervalDays: 90 },
  look: {
    ...{ logo: null, logoAltEn: '', logoAltFr: '', accent: '#1f4e79', font: 'Arial', headerEn: '' },
    ...{ headerFr: '', footerEn: '', footerFr: '', letterhead: null, letterheadName: '' },
  },
  reviewIntervals: {
    ...{ contactMethod: 180, roleAssignment: 180, criticalFunction: 365, application: 365, supplier: 365 },
    ...{ equipment: 365, vitalRecord: 365, site: 365, collectiveAgreement: 365 },
  },
};
const fact = { id, archivedAt: null, verifiedOn: '2026-11-03', verifiedBy: 'Ann Roy', reviewEveryDays: null };

function desk() {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T15:00:00Z') });
  return fakeDesk({
    'organisation.get': () => organisation,
    'facts.verify': () => ({}),
    'records.update': ({ id: updated }) => ({ id: updated }),
  });
}

describe('what says that a fact was verified', () => {
  it('names the day, the person and the day by which to look again', async () => {
    desk();
    renderPage(<Verified kind="contactMethod" record={fact} label="416-555-0101" />);
    await screen.findByText('Verified Nov 3, 2026 by Ann Roy');
    // 180 days later.
    expect(screen.getByText('again by May 2, 2027')).toBeTruthy();
  });

  it('says in words that it is overdue, from the day after it was due', async () => {
    desk();
    const overdue = { ...fact, reviewEveryDays: 18 };
    renderPage(<Verified kind="contactMethod" record={overdue} label="416-555-0101" />, { language: 'fr' });
    expect((await screen.findByText(/En retard/)).textContent).toContain('21 nov. 2026');
  });

  it('is not overdue on the very day', async () => {
    desk();
    renderPage(<Verified kind="contactMethod" record={{ ...fact, reviewEveryDays: 19 }} label="x" />);
    await screen.findByText('again by Nov 22, 2026');
  });

  it('is verified by its button, and by one key where it is that of the page', async () => {
    const { inputsOf } = desk();
    const { user } = renderPage(<Verified main kind="site" record={fact} label="Main site" />);
    await user.click(await screen.findByRole('button', { name: 'Verify today: Main site' }));
    expect(inputsOf('facts.verify')).toEqual([{ items: [{ kind: 'site', id }] }]);
    expect((await screen.findByTestId('announcer')).textContent).toContain('Main site is verified');
  });

  it('asks nothing more of what was verified today, or is archived', async () => {
    desk();
    renderPage(
      <>
        <Verified kind="site" record={{ ...fact, verifiedOn: '2026-11-22' }} label="A" />
        <Verified kind="site" record={{ ...fact, verifiedOn: null, archivedAt: '2026-01-01' }} label="B" />
      </>,
    );
    await screen.findByText('Never verified');
    expect(screen.queryByRole('button', { name: /Verify today/ })).toBeNull();
  });

  it('takes an interval of its own', async () => {
    const { inputsOf } = desk();
    const { user } = renderPage(<Verified kind="site" record={fact} label="Main site" />);
    await user.click(await screen.findByRole('button', { name: /change how often Main site/ }));
    const field = await screen.findByRole('textbox', { name: 'Verify every (days)' });
    await user.type(field, '90{Enter}');
    expect(inputsOf('records.update')).toEqual([{ kind: 'site', id, patch: { reviewEveryDays: 90 } }]);
  });
});
