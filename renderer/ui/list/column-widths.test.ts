import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';
import type { ListColumn } from './list-props.ts';

interface Row {
  name: string;
  unit: string | null;
}
const columns: ListColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (r) => r.name, width: 'minmax(180px, 2.4fr)' },
  { id: 'rto', header: 'RTO', value: () => 240, width: '92px' },
  { id: 'unit', header: 'Unit', value: (r) => r.unit },
];

describe('columnWidths', () => {
  it('shares the room by what the columns hold, and keeps what is fixed', () => {
    const rows = [
      { name: 'Run the payroll', unit: 'Financial Management and Controllership' },
      { name: 'Help desk', unit: null },
    ];
    expect(columnWidths(columns, rows)).toBe('minmax(180px, 15fr) 92px minmax(0, 39fr)');
  });

  it('gives an empty column room for its heading, and one endless name no more than its due', () => {
    expect(columnWidths(columns, [{ name: 'x'.repeat(200), unit: null }])).toBe(
      'minmax(180px, 44fr) 92px minmax(0, 8fr)',
    );
  });

  it('looks at some rows of a long list', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => ({ name: `Person ${i}`, unit: 'Payroll' }));
    let looked = 0;
    const counted = columns.map((c) => ({
      ...c,
      value: (r: Row) => {
        looked += 1;
        return c.value(r);
      },
    }));
    columnWidths(counted, rows);
    expect(looked).toBeLessThan(1000);
  });
});
