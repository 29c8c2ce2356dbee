import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { withPoint } from '../../../../domain/functions/impact-curve.ts';
import { type DeskOutput, useCall } from '../../../desk.ts';
import { failure, fakeDesk } from '../../../testing/fake-desk.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import { aFunction, anOrganisation, aRating, functionId } from '../testing/a-function.ts';
import { ImpactSection } from './impact-section.tsx';

function Page() {
  const { data } = useCall('functions.get', { id: functionId });
  return data ? <ImpactSection record={data} /> : null;
}

/** A desk that keeps what is drawn, as the real one does. */
function keepingDesk(start: Partial<DeskOutput<'functions.get'>> = {}) {
  let record = aFunction(start);
  const desk = fakeDesk({
    'organisation.get': () => anOrganisation(),
    'functions.get': () => record,
    'functions.rate': ({ category, functionId: _, ...point }) => {
      const rating = record.ratings.find((r) => r.category === category) ?? aRating(category);
      const points = withPoint(rating.points, point);
      record = {
        ...record,
        ratings: [...record.ratings.filter((r) => r !== rating), { ...rating, points }],
      };
      desk.send('changed', { subjects: ['functions'] });
      return {};
    },
    'records.update': (input) => {
      if ('patch' in input) record = { ...record, ...input.patch };
      desk.send('changed', { subjects: ['functions'] });
      return { id: functionId };
    },
  });
  return desk;
}

const cell = (name: string | RegExp) => screen.getByRole('gridcell', { name });
const grid = () => screen.findByRole('grid', { name: /^Impact over time/ });

describe('impact over time', () => {
  it('is drawn by the keys, tells the MTPD that follows, and sets it', async () => {
    const desk = keepingDesk();
    const { user } = renderPage(<Page />);
    await grid();
    expect(screen.getByText(/^Not rated yet/)).toBeTruthy();
    cell('1 hour: 0 None').focus();
    await user.keyboard('01{ArrowUp}{ArrowUp}{Enter}');
    expect(desk.inputsOf('functions.rate')).toEqual([
      { functionId, category: 'people', atMinutes: 60, severity: 0 },
      { functionId, category: 'people', atMinutes: 240, severity: 1 },
      { functionId, category: 'people', atMinutes: 480, severity: 3 },
    ]);
    expect(document.activeElement).toBe(cell('8 hours: 3 Serious, set'));
    expect(screen.getByTestId('announcer').textContent).toContain('8 hours: 3 Serious.');
    expect(
      screen.getByText('Nothing becomes intolerable within 24 hours: is this function critical?'),
    ).toBeTruthy();

    await user.keyboard('{ArrowUp}{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Set MTPD to 8 hours' }));
    expect(desk.inputsOf('records.update')).toEqual([
      { kind: 'criticalFunction', id: functionId, patch: { mtpdMinutes: 480 } },
    ]);
    expect(await screen.findByText(/^The MTPD of 8 hours agrees/)).toBeTruthy();
  });

  it('shows a click at once, and takes it away with a second one', async () => {
    const desk = keepingDesk();
    const { user } = renderPage(<Page />);
    await grid();
    await user.click(cell('4 hours: 2 Moderate'));
    expect(cell('4 hours: 2 Moderate, set').getAttribute('aria-selected')).toBe('true');
    await user.click(cell('4 hours: 2 Moderate, set'));
    expect(desk.inputsOf('functions.rate').at(-1)).toMatchObject({ atMinutes: 240, severity: null });
    expect(cell('4 hours: 2 Moderate')).toBeTruthy();
  });

  it('puts back what is stored when a click could not be', async () => {
    const desk = keepingDesk();
    desk.answer({
      'functions.rate': () => {
        throw failure('workspace_read_only');
      },
    });
    const { user } = renderPage(<Page />);
    await grid();
    await user.click(cell('4 hours: 2 Moderate'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('gridcell', { name: '4 hours: 2 Moderate, set' })).toBeNull();
  });

  it('allows a fall, and points it out', async () => {
    keepingDesk({ ratings: [aRating('people', [60, 3])] });
    const { user } = renderPage(<Page />);
    await grid();
    await user.click(cell('8 hours: 1 Slight'));
    expect(cell('8 hours: 1 Slight, set; lower than before')).toBeTruthy();
    expect(screen.getByText(/does a longer stop do less harm/)).toBeTruthy();
  });

  it('says what contradicts: an MTPD and a recovery time that come too late', async () => {
    keepingDesk({ mtpdMinutes: 1440, ratings: [aRating('legal', [240, 4])] });
    renderPage(<Page />);
    expect(
      await screen.findByText(
        'The stated MTPD of 24 hours is too late: the impact is intolerable from 4 hours on (Legal). The recovery time of 8 hours comes after that.',
      ),
    ).toBeTruthy();
  });

  it('is the same as a table, in which it can be rated too', async () => {
    const desk = keepingDesk({ ratings: [aRating('legal', [240, 4])] });
    const { user } = renderPage(<Page />);
    await grid();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const table = screen.getByRole('table');
    expect(within(table).getByRole('combobox', { name: 'Legal, 4 hours' })).toHaveProperty('value', '4');
    await user.selectOptions(within(table).getByRole('combobox', { name: 'People, 1 hour' }), '2 Moderate');
    expect(desk.inputsOf('functions.rate')).toEqual([
      { functionId, category: 'people', atMinutes: 60, severity: 2 },
    ]);
  });

  it('keeps a reason with its point', async () => {
    const desk = keepingDesk({ ratings: [aRating('people', [60, 3])] });
    const { user } = renderPage(<Page />);
    await grid();
    await user.type(screen.getByLabelText('Why (English)'), 'Pay day');
    await user.tab();
    await waitFor(() =>
      expect(desk.inputsOf('functions.rate')).toEqual([
        { functionId, category: 'people', atMinutes: 60, severity: 3, justificationEn: 'Pay day' },
      ]),
    );
  });

  it('goes back to the first time with another category, so that digits draw its curve', async () => {
    const desk = keepingDesk();
    const { user } = renderPage(<Page />);
    await grid();
    cell('1 hour: 0 None').focus();
    await user.keyboard('0112');
    await user.click(screen.getByRole('radio', { name: /^Legal/ }));
    await user.tab();
    await user.keyboard('34');
    expect(desk.inputsOf('functions.rate').slice(-2)).toMatchObject([
      { category: 'legal', atMinutes: 60, severity: 3 },
      { category: 'legal', atMinutes: 240, severity: 4 },
    ]);
  });

  it('goes from a rating to its reasons by Tab, and not to what takes it away', async () => {
    const desk = keepingDesk({ ratings: [aRating('people', [60, 3])] });
    const { user } = renderPage(<Page />);
    await grid();
    cell('1 hour: 3 Serious, set').focus();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText('Why (English)'));
    await user.keyboard('{Enter}');
    expect(desk.inputsOf('functions.rate')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take this rating away' }));
    expect(desk.inputsOf('functions.rate')).toMatchObject([{ atMinutes: 60, severity: null }]);
  });

  it('shows a category that is no longer used, and does not count it', async () => {
    keepingDesk({ ratings: [aRating('weather', [60, 4])] });
    renderPage(<Page />);
    await grid();
    expect(screen.getByRole('radio', { name: /Weather.*no longer used/ })).toBeTruthy();
    expect(screen.getByText(/^Nothing becomes intolerable/)).toBeTruthy();
  });
});
