import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { failure, fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { NewRecordDialog } from './new-record-dialog.tsx';
import { codeAndNames, nextCode } from './new-record-fields.ts';

const id = '018f0000-0000-7000-8000-000000000001';

function dialog(onCreated = vi.fn()) {
  const rows = [{ code: 'F01' }, { code: 'F09' }, { code: 'X' }];
  return renderPage(
    <NewRecordDialog
      kind="criticalFunction"
      fields={codeAndNames}
      rows={rows}
      opened
      onClose={() => {}}
      onCreated={onCreated}
    />,
  );
}

describe('the next code', () => {
  it.each([
    [['F01', 'F24'], 'F25'],
    [['F9'], 'F10'],
    [['A-099', 'A-100', 'B1'], 'A-101'],
    [['IL', 'COM'], ''],
    [[], ''],
  ])('after %s is %s', (codes, next) => expect(nextCode(codes)).toBe(next));
});

describe('a new record', () => {
  it('is asked for the least, with the next code; a name in one language is enough', async () => {
    const desk = fakeDesk({ 'records.create': () => ({ id }) });
    const onCreated = vi.fn();
    const { user } = dialog(onCreated);
    expect(screen.getByLabelText('Code')).toHaveProperty('value', 'F10');
    await user.type(screen.getByLabelText('French name'), 'Verser la paie{Enter}');
    await waitFor(() => expect(onCreated).toHaveBeenCalledWith(id));
    expect(desk.inputsOf('records.create')).toEqual([
      {
        kind: 'criticalFunction',
        values: { code: 'F10', nameEn: 'Verser la paie', nameFr: 'Verser la paie' },
      },
    ]);
  });

  it('tells at the field what is missing, and which code is taken', async () => {
    fakeDesk({
      'records.create': () => {
        throw failure('duplicate', { field: 'code' });
      },
    });
    const { user } = dialog();
    await user.click(screen.getByRole('button', { name: 'Create function' }));
    expect(screen.getByText('Fill this in.')).toBeTruthy();
    await user.type(screen.getByLabelText('English name'), 'Pay people{Enter}');
    expect(await screen.findByText(/Another one has this already/)).toBeTruthy();
    expect(screen.getByLabelText('Code').getAttribute('aria-invalid')).toBe('true');
  });

  it('tells at the field that a name is too long, and cuts nothing off', async () => {
    const desk = fakeDesk({ 'records.create': () => ({ id }) });
    const { user } = dialog();
    await user.click(screen.getByLabelText('English name'));
    await user.paste('x'.repeat(5000));
    await user.keyboard('{Enter}');
    expect(screen.getByText('This has 5000 characters; 200 fit.')).toBeTruthy();
    expect(screen.getByLabelText('English name')).toHaveProperty('value', 'x'.repeat(5000));
    expect(desk.inputsOf('records.create')).toEqual([]);
  });
});
