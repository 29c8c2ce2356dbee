import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure, fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { useErrorWords } from './error-words.ts';

const circle = failure('task_cycle', {
  tasksEn: ['1. Leave', '2. Count'],
  tasksFr: ['1. Sortir', '2. Compter'],
});

function Said({ error = circle }: { error?: unknown }) {
  return <p>{useErrorWords().sentence(error)}</p>;
}

describe('the words for a failure', () => {
  it.each([
    ['en', '1. Leave → 2. Count'],
    ['fr', '1. Sortir → 2. Compter'],
  ] as const)('name records in the language of the window (%s)', (language, names) => {
    fakeDesk({});
    renderPage(<Said />, { language });
    expect(screen.getByText(names, { exact: false })).toBeTruthy();
  });

  it('of a document are its own, though its problems are listed', () => {
    fakeDesk({});
    const problems = [
      { path: [], message: '', lang: 'en', code: 'heading_order', weight: 'stops', said: 'Who' },
    ];
    renderPage(<Said error={failure('document_problems', { problems })} />);
    expect(screen.getByText(/The document has problems that stop it/)).toBeTruthy();
  });
});
