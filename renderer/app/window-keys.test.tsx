import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { useCommand } from '../ui/commands.ts';
import { TextField } from '../ui/fields/text-field.tsx';
import { setSingleKeys } from './single-keys.ts';
import { useTakeBack } from './take-back.ts';
import { useWindowKeys } from './window-keys.ts';

function Window({ onKeys }: { onKeys?: () => void }) {
  const { undo, redo, offerUndo } = useTakeBack();
  useWindowKeys();
  useCommand({ id: 'undo', title: 'Undo', keys: 'mod+z', run: undo });
  useCommand({ id: 'redo', title: 'Redo', keys: 'mod+shift+z mod+y', run: redo });
  useCommand({ id: 'keys', title: 'Keys', keys: '?', run: () => onKeys?.() });
  return (
    <>
      <button type="button">Elsewhere</button>
      <button type="button" onClick={() => offerUndo({ text: 'Archived.' }, 'Take it back', undone.recordId)}>
        Archive
      </button>
      <input aria-label="Free text" />
      <TextField label="Name" value="stored" onSave={async () => {}} />
    </>
  );
}

const undone = {
  kind: 'criticalFunction',
  recordId: '018f0000-0000-7000-8000-000000000001',
  labelEn: 'F01 Payroll',
  labelFr: 'F01 Paie',
  changes: 1,
} as const;

beforeEach(() => setSingleKeys(true));

describe('undo by a key', () => {
  it('takes back the last change, says which, and offers the way back', async () => {
    const desk = fakeDesk({ 'changes.undo': () => undone, 'changes.redo': () => undone });
    const { user } = renderPage(<Window />);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await user.keyboard('{Control>}z{/Control}');
    expect((await screen.findAllByText('Undone: the change of F01 Payroll.')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    await waitFor(() => expect(desk.inputsOf('changes.redo')).toHaveLength(1));
  });

  it('says it in French where that is chosen', async () => {
    fakeDesk({ 'changes.undo': () => undone });
    const { user } = renderPage(<Window />, { language: 'fr' });
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await user.keyboard('{Control>}z{/Control}');
    expect((await screen.findAllByText(/F01 Paie/)).length).toBeGreaterThan(0);
  });

  it('works from a field that holds what is stored, and not from text that is being typed', async () => {
    const desk = fakeDesk({ 'changes.undo': () => undone });
    const { user } = renderPage(<Window />);
    const field = screen.getByLabelText('Name');
    await user.click(field);
    await user.keyboard('{Control>}z{/Control}');
    expect(desk.inputsOf('changes.undo')).toHaveLength(1);
    await user.type(field, 'x{Control>}z{/Control}');
    await user.type(screen.getByLabelText('Free text'), 'y{Control>}z{/Control}');
    expect(desk.inputsOf('changes.undo')).toHaveLength(1);
  });

  it('says when there is nothing to undo, and why something can not be', async () => {
    const desk = fakeDesk({
      'changes.undo': () => {
        throw failure('nothing_to_undo');
      },
    });
    const { user } = renderPage(<Window />);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('There is nothing to undo.')).toBeTruthy();
    desk.answer({
      'changes.undo': () => {
        throw failure('changed_since');
      },
    });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/changed in another way since/)).toBeTruthy();
    desk.answer({
      'changes.undo': () => {
        throw failure('plan_step_since', {
          refused: 'x',
          labelEn: 'BCP Continuity',
          labelFr: 'PCA Continuité',
        });
      },
    });
    await user.keyboard('{Control>}z{/Control}');
    const said = await screen.findByText(
      /^The change of BCP Continuity was passed over\. This was changed before/,
    );
    expect(said.textContent).toMatch(/The next undo goes on to the change before it\.$/);
  });
});

describe('the undo of a notice', () => {
  it('takes back what the notice says and nothing else', async () => {
    const desk = fakeDesk({
      'changes.undo': () => {
        throw failure('undo_overtaken');
      },
    });
    const { user } = renderPage(<Window />);
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText(/Something else was changed or undone since/)).toBeTruthy();
    expect(desk.inputsOf('changes.undo')).toEqual([{ changeSetId: undone.recordId }]);
  });

  it('goes away once something was undone in another way', async () => {
    fakeDesk({ 'changes.undo': () => undone });
    const { user } = renderPage(<Window />);
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await screen.findByRole('button', { name: 'Take it back' });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.queryByText('Archived.')).toBeNull());
  });
});

describe('a single key', () => {
  it('works outside of text, and not when it is turned off', async () => {
    fakeDesk();
    const onKeys = vi.fn();
    const { user } = renderPage(<Window onKeys={onKeys} />);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await user.keyboard('?');
    expect(onKeys).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Free text'), '?');
    expect(onKeys).toHaveBeenCalledTimes(1);
    setSingleKeys(false);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await user.keyboard('?');
    expect(onKeys).toHaveBeenCalledTimes(1);
  });
});
