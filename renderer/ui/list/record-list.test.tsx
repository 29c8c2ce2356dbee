import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { ListColumn, RecordListProps } from './list-props.ts';
import { forgetListStates } from './list-state.ts';
import { RecordList } from './record-list.tsx';

interface Row {
  id: string;
  name: string;
  hours: number | null;
}

const rows: Row[] = [
  { id: 'a', name: 'Éric', hours: 24 },
  { id: 'b', name: 'Zoé', hours: null },
  { id: 'c', name: 'Ann 10', hours: 4 },
  { id: 'd', name: 'Ann 9', hours: 8 },
];
const columns: ListColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (r) => r.name },
  { id: 'hours', header: 'Hours', value: (r) => r.hours },
];

function list(more: Partial<RecordListProps<Row>> = {}) {
  const onOpen = vi.fn();
  const page = renderPage(
    <RecordList
      name="test"
      label="People"
      rows={rows}
      columns={columns}
      compactCell={(r) => ({ main: r.name })}
      words={(r) => r.name}
      onOpen={onOpen}
      empty={<p>Nobody yet</p>}
      {...more}
    />,
  );
  const names = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
  return { ...page, onOpen, names };
}

beforeEach(() => {
  fakeDesk();
  forgetListStates();
  // jsdom lays nothing out: the list is as high as a window.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});

describe('the list', () => {
  it('sorts up, down, and as it was; empty values last, numbers within words by size', async () => {
    const { user, names } = list();
    const name = screen.getByRole('button', { name: /Name/ });
    await user.click(name);
    expect(names()).toEqual(['Ann 9', 'Ann 10', 'Éric', 'Zoé']);
    expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(name);
    expect(names()).toEqual(['Zoé', 'Éric', 'Ann 10', 'Ann 9']);
    await user.click(name);
    expect(names()).toEqual(['Éric', 'Zoé', 'Ann 10', 'Ann 9']);
    await user.click(screen.getByRole('button', { name: /Hours/ }));
    expect(names()).toEqual(['Ann 10', 'Ann 9', 'Éric', 'Zoé']);
  });

  it('filters by each word typed, without regard to accents, and says how many', async () => {
    const { user, names } = list();
    await user.type(screen.getByRole('textbox', { name: 'Filter People' }), 'eric');
    expect(names()).toEqual(['Éric']);
    expect(screen.getByText('1 of 4')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(names()).toHaveLength(4);
    await user.keyboard('nobody');
    expect(screen.getByText('Nothing fits the filter.')).toBeTruthy();
  });

  it('is walked with the arrows and opened with Enter', async () => {
    const { user, onOpen } = list();
    const grid = screen.getByRole('grid', { name: 'People' });
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const active = grid.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('Zoé');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('b', { keepFocus: false });
    await user.keyboard('{End}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('d', { keepFocus: false });
  });

  it('opens the next thing at once beside an open one, and keeps the focus', async () => {
    const { user, onOpen } = list({ compact: true, selectedId: 'a' });
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}');
    expect(onOpen).toHaveBeenCalledWith('b', { keepFocus: true });
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('goes to the filter with Ctrl+F and from there into the list', async () => {
    const { user } = list();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter People');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('draws only what is in sight of fifty thousand rows', async () => {
    const many = Array.from({ length: 50_000 }, (_, i) => ({ id: `r${i}`, name: `Row ${i}`, hours: i }));
    list({ rows: many });
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
    expect(screen.getAllByRole('row').length).toBeLessThan(80);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('50001');
  });

  it('shows the archived ones on demand, and a start when there is nothing', async () => {
    const { user } = list({ rows: [], canShowArchived: true });
    expect(screen.getByText('Nobody yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show archived ones' }));
    expect(screen.getByText('Nothing is archived here.')).toBeTruthy();
  });
});
