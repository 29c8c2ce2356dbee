import { expect, it } from 'vitest';
import { findNoted, spokenHash } from './noted-hash.ts';

const hashes = [`3f2a91bc04de77aa${'0'.repeat(48)}`, `99${'e'.repeat(62)}`];

it('says the beginning of a hash in groups for the telephone', () => {
  expect(spokenHash(hashes[0] ?? '')).toBe('3f2a 91bc 04de 77aa');
});

it.each([
  ['as it was read out', '3f2a 91bc 04de 77aa', 0],
  ['whole', hashes[1] ?? '', 1],
  ['in capitals, with other signs between', '3F2A-91BC-04DE.77AA', 0],
  ['with a digit that was heard wrong', '3f2a 91bc 04de 77ab', 'missing'],
  ['of another log', 'f'.repeat(64), 'missing'],
  ['too short to prove anything', '3f2a 91', 'unreadable'],
  ['that is no hash', 'three foxtrot two', 'unreadable'],
  ['longer than a hash', `${hashes[0]}0`, 'unreadable'],
  ['empty', '', 'unreadable'],
])('finds the entry by a hash %s', (_, noted, found) => {
  expect(findNoted(hashes, noted)).toBe(found);
});
