import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWindowKeys } from '../../../app/window-keys.ts';
import { fakeDesk } from '../../../testing/fake-desk.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import { aFunction, anOrganisation, functionId } from '../testing/a-function.ts';
import { FunctionReview } from './function-review.tsx';
import { useReviewStore } from './review-store.ts';

function Page({ onLeave }: { onLeave: () => void }) {
  useWindowKeys();
  return <FunctionReview record={aFunction()} onLeave={onLeave} />;
}

function start(reviewed = () => ({ verifiedOn: '2026-11-22', reviewOn: '2027-11-22' })) {
  const desk = fakeDesk({
    'organisation.get': () => anOrganisation(),
    'records.options': () => [],
    'functions.reviewed': reviewed,
  });
  const onLeave = vi.fn();
  return { desk, onLeave, ...renderPage(<Page onLeave={onLeave} />) };
}

afterEach(() => useReviewStore.setState({ right: {} }));

describe('the yearly review', () => {
  it('asks of each part whether it is still right, one key each, and records that it is', async () => {
    const { desk, onLeave, user } = start();
    expect(screen.getByText('6 parts to go')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Finish the review' })).toBeNull();
    await user.keyboard('yyy');
    expect(screen.getByText('3 parts to go')).toBeTruthy();
    expect(screen.getByTestId('announcer').textContent).toContain('Needs: right. 3 parts to go.');
    await user.keyboard('yyy');
    await user.click(screen.getByRole('button', { name: 'Finish the review' }));
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(desk.inputsOf('functions.reviewed')).toEqual([{ id: functionId }]);
    expect(screen.getAllByText(/F01 Run the payroll is reviewed. Next review .*2027/).length).toBeGreaterThan(
      0,
    );
    expect(useReviewStore.getState().right).toEqual({});
  });

  it('opens a part to be changed, and takes its mark away until it is right again', async () => {
    const { user } = start();
    await user.keyboard('y');
    const recovery = screen.getByRole('article', { name: 'Recovery' });
    expect(recovery.textContent).toContain('Right');
    await user.click(within(recovery).getByRole('button', { name: /^Change/ }));
    expect(screen.getByLabelText('Back within (RTO)')).toBeTruthy();
    expect(screen.getByText('6 parts to go')).toBeTruthy();
    // Typing in a field is typing, and not the key.
    await user.click(screen.getByLabelText('Back within (RTO)'));
    await user.keyboard('y');
    expect(screen.getByText('6 parts to go')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /Now it is right/ }));
    expect(screen.getByText('5 parts to go')).toBeTruthy();
  });
});
