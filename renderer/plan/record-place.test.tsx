import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { RecordPlace } from './record-place.tsx';

interface Row {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

const row = (n: number, code: string, nameEn: string): Row => ({ id: `id-${n}`, code, nameEn, nameFr: '' });

function place(rows: Row[]) {
  renderPage(
    <RecordPlace
      section="units"
      kind="orgUnit"
      query={{ data: rows, error: null, refetch: () => {} }}
      columns={[
        { id: 'code', header: 'Code', value: (r) => r.code },
        { id: 'name', header: 'Name', value: (r) => r.nameEn },
      ]}
      words={(r) => r.code}
      compactCell={(r) => ({ main: r.nameEn })}
      newFields={[]}
      thing={() => null}
    />,
    { at: '/plan/units', path: '/plan/units' },
  );
}

beforeEach(() => {
  fakeDesk();
  // jsdom lays nothing out: the list is as high as a window.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});

describe('a list whose codes are its names', () => {
  it('says each name once, and has no column of codes', async () => {
    place([row(1, 'Payroll', 'Payroll'), row(2, 'legal services', 'Legal  Services')]);
    expect(await screen.findAllByText('Payroll')).toHaveLength(1);
    expect(screen.queryByRole('columnheader', { name: /Code/ })).toBeNull();
  });

  it('keeps the codes that say something', async () => {
    place([row(1, 'PAY', 'Payroll'), row(2, 'Legal', 'Legal')]);
    expect(await screen.findByText('PAY')).toBeDefined();
    expect(screen.getByRole('columnheader', { name: /Code/ })).toBeDefined();
    expect(screen.getAllByText('Legal')).toHaveLength(1);
  });
});
