import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { CellInput, ListColumn } from './list-props.ts';
import { forgetListStates } from './list-state.ts';
import { RecordList } from './record-list.tsx';

interface Row {
  id: string;
  name: string;
  hours: number | null;
  kind: string;
}

const rows: Row[] = [
  { id: 'a', name: 'Ann', hours: 4, kind: 'x' },
  { id: 'b', name: 'Zoé', hours: null, kind: 'y' },
];
const columns: ListColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (r) => r.name, field: 'name', opens: true },
  { id: 'length', header: 'Letters', value: (r) => r.name.length },
  { id: 'hours', header: 'Hours', value: (r) => r.hours, field: 'hours' },
  { id: 'kind', header: 'Kind', value: (r) => r.kind, field: 'kind' },
];

const save = vi.fn<(id: string, field: string, value: unknown) => Promise<void>>();

function cell(row: Row, field: string): CellInput {
  const saved = (value: unknown) => save(row.id, field, value);
  const show = (value: unknown) => (value === null ? '' : String(value));
  const shared = { label: field, show, save: saved };
  if (field === 'name') return { ...shared, text: row.name, parse: (typed) => ({ value: typed }) };
  if (field === 'kind') {
    const choices = ['x', 'y'].map((value) => ({ value, label: value.toUpperCase() }));
    return { ...shared, text: row.kind, choices, parse: (typed) => ({ value: typed }) };
  }
  const parse = (typed: string) =>
    Number.isNaN(Number(typed))
      ? { problem: 'Type a number.' }
      : { value: typed === '' ? null : Number(typed) };
  return { ...shared, text: show(row.hours), parse };
}

function list() {
  const onOpen = vi.fn();
  const page = renderPage(
    <RecordList
      name="cells"
      label="People"
      rows={rows}
      columns={columns}
      cell={cell}
      compactCell={(r) => ({ main: r.name })}
      words={(r) => r.name}
      onOpen={onOpen}
      empty={null}
    />,
  );
  const grid = screen.getByRole('grid');
  grid.focus();
  const cellAt = (row: number, column: number) => {
    const found = within(screen.getAllByRole('row')[row + 1] ?? grid).getAllByRole('gridcell')[column];
    if (!found) throw new Error('no such cell');
    return found;
  };
  return { ...page, onOpen, grid, cellAt };
}

beforeEach(() => {
  fakeDesk();
  forgetListStates();
  save.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});

describe('a cell of a list', () => {
  it('is walked to with the arrows, edited with F2, stored with Enter, which goes down', async () => {
    const { user, grid, cellAt } = list();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(grid.getAttribute('aria-activedescendant')).toBe(cellAt(0, 2).id);
    await user.keyboard('{F2}');
    const input = screen.getByRole('textbox', { name: 'hours' });
    expect(document.activeElement).toBe(input);
    await user.keyboard('12{Enter}');
    expect(save).toHaveBeenCalledWith('a', 'hours', 12);
    await waitFor(() => expect(within(cellAt(1, 2)).getByRole('textbox')).toBe(document.activeElement));
    // Stored, and shown so until the list has been read again.
    expect(cellAt(0, 2).textContent).toBe('12');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(grid);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('begins with the first one that can be edited, and Tab goes on over those that can not', async () => {
    const { user, cellAt } = list();
    await user.keyboard('{F2}');
    expect(within(cellAt(0, 0)).getByRole('textbox')).toBe(document.activeElement);
    await user.keyboard('{Tab}');
    expect(within(cellAt(0, 2)).getByRole('textbox')).toBe(document.activeElement);
    await user.keyboard('{Tab}');
    expect(within(cellAt(0, 3)).getByRole('combobox')).toBe(document.activeElement);
    await user.selectOptions(screen.getByRole('combobox', { name: 'kind' }), 'Y');
    await user.keyboard('{Tab}');
    expect(save).toHaveBeenCalledWith('a', 'kind', 'y');
    await waitFor(() => expect(within(cellAt(1, 0)).getByRole('textbox')).toBe(document.activeElement));
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(within(cellAt(0, 3)).getByRole('combobox')).toBe(document.activeElement);
    expect(cellAt(0, 1).getAttribute('aria-readonly')).toBe('true');
  });

  it('keeps what does not fit, with the reason at the cell', async () => {
    const { user } = list();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{F2}');
    await user.keyboard('soon{Enter}');
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'hours' });
    expect(input.value).toBe('soon');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(await screen.findByRole('tooltip')).toHaveProperty('textContent', 'Type a number.');
    expect(save).not.toHaveBeenCalled();
    await user.clear(input);
    await user.keyboard('8');
    expect(input.getAttribute('aria-invalid')).toBe('false');
    // Leaving it stores it, as in every field.
    fireEvent.blur(input);
    await waitFor(() => expect(save).toHaveBeenCalledWith('a', 'hours', 8));
  });

  it('keeps what was typed when it could not be stored', async () => {
    const { user } = list();
    save.mockRejectedValue(new Error('disk full'));
    await user.keyboard('{F2}Anna{Enter}');
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'name' });
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
    expect(input.value).toBe('Anna');
  });

  it('is edited by a double press; one press opens the row', async () => {
    const { user, onOpen, cellAt } = list();
    await user.dblClick(cellAt(1, 2));
    expect(within(cellAt(1, 2)).getByRole('textbox')).toBe(document.activeElement);
    await user.keyboard('{Escape}');
    await user.click(cellAt(0, 2));
    await waitFor(() => expect(onOpen).toHaveBeenCalledExactlyOnceWith('a', { keepFocus: false }));
    await user.click(cellAt(1, 0));
    expect(onOpen).toHaveBeenLastCalledWith('b', { keepFocus: false });
  });
});
