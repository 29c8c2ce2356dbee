import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { FreshnessPage } from './freshness-page.tsx';

type Fact = DeskOutput<'facts.list'>[number];

const fact = (n: number, verifiedOn: string | null, dueOn: string): Fact => ({
  ...{ kind: 'application', id: `018f0000-0000-7000-8000-00000000000${n}`, holderKind: 'application' },
  ...{ holderId: `018f0000-0000-7000-8000-00000000000${n}`, code: `A${n}`, nameEn: 'Ledger', nameFr: '' },
  ...{ value: '', unit: null, verifiedOn, verifiedBy: '', reviewEveryDays: null, dueOn, due: false },
});

const verified = fact(1, '2026-11-01', '2027-04-30');

it.each<[string, Fact[], string]>([
  [
    'some were never verified',
    [verified, fact(2, null, '2027-05-21'), fact(3, null, '2027-06-01')],
    '2 facts were never verified; the first is due on',
  ],
  ['all were verified', [verified], 'Every fact is fresh'],
])('says when nothing is due and %s', async (_, facts, words) => {
  fakeDesk({ 'facts.list': ({ all }) => (all ? facts : []) });
  renderPage(<FreshnessPage />);
  const said = await screen.findByText(words, { exact: false });
  expect(screen.queryAllByText('Every fact is fresh')).toEqual(words === said.textContent ? [said] : []);
});
