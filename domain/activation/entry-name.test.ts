import { expect, it } from 'vitest';
import { entryName } from './entry-name.ts';

it('tells apart what two computers wrote at the same depth', () => {
  const ours = { seq: 12, hash: `a3f9${'0'.repeat(60)}` };
  const theirs = { seq: 12, hash: `0b77${'0'.repeat(60)}` };
  expect([ours, theirs].map(entryName)).toEqual(['12-a3f9', '12-0b77']);
});
