import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { Abbreviated } from './abbreviated.tsx';
import { StatusMark } from './status-mark.tsx';

describe('abbreviations', () => {
  it('say what they stand for, and leave the words as they were', () => {
    fakeDesk();
    renderPage(
      <p data-testid="words">
        <Abbreviated>Back within (RTO), not MTPDs</Abbreviated>
      </p>,
    );
    expect(screen.getByTestId('words').textContent).toBe('Back within (RTO), not MTPDs');
    expect(screen.getByText('RTO').getAttribute('title')).toContain('Recovery time objective');
    expect(document.querySelectorAll('abbr')).toHaveLength(1);
  });

  it('do so in French, in marks too', () => {
    fakeDesk();
    renderPage(<StatusMark>MTPD 3 jours</StatusMark>, { language: 'fr' });
    expect(screen.getByText('MTPD').getAttribute('title')).toContain('Durée maximale tolérable');
  });
});
