import { describe, expect, it } from 'vitest';
import { isAccepted, shippedParts, thirdPartyNotices } from './third-party-notices.ts';

describe('third-party notices', () => {
  it.each([
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0-or-later)',
    'MIT AND ISC',
    '(MIT AND Zlib)',
    'BSD-3-Clause',
  ])('%s may be shipped', (licence) => {
    expect(isAccepted(licence)).toBe(true);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', 'UNLICENSED', 'BSD', 'SEE LICENSE IN LICENSE', ''])(
    '%s may not',
    (licence) => {
      expect(isAccepted(licence)).toBe(false);
    },
  );

  it('name every package of production, direct or not, and none for development', () => {
    const names = shippedParts().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'better-sqlite3', 'docx', 'zod', 'scheduler']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron');
  });

  it('carry the text of each licence', () => {
    const notices = thirdPartyNotices();
    expect(notices).toContain('Joshua Wise');
    expect(notices).toMatch(/^better-sqlite3 \d+\.\d+\.\d+\nLicence: MIT$/m);
    expect(notices).toMatch(/^duck \d+\.\d+\.\d+\nLicence: BSD-2-Clause$/m);
  });
});
