import { expect, it } from 'vitest';
import { type PromisingDocument, promisedUpdates } from './promised-updates.ts';

const at = (minute: number) => `2026-11-22T11:${String(minute).padStart(2, '0')}:00.000Z`;

function issued(id: string, minute: number, more: Partial<PromisingDocument> = {}): PromisingDocument {
  return {
    ...{ id, kind: 'staff-bulletin', status: 'issued', activationId: 'act', audienceId: null },
    ...{ issuedAt: at(minute), nextUpdateAt: at(minute + 20), ...more },
  };
}

const open = (documents: PromisingDocument[], over: string[] = []) =>
  [...promisedUpdates(documents, (id) => over.includes(id))].sort();

it('a promise is open until something of its kind goes out to the same people', () => {
  expect(open([issued('a', 0)])).toEqual(['a']);
  expect(open([issued('a', 0), issued('b', 10)])).toEqual(['b']);
  expect(open([issued('a', 0), issued('b', 10, { nextUpdateAt: null })])).toEqual([]);
  expect(open([issued('a', 0), issued('b', 10, { kind: 'manager-bulletin' })])).toEqual(['a', 'b']);
  expect(open([issued('a', 0), issued('b', 10, { audienceId: 'toronto' })])).toEqual(['a', 'b']);
  expect(open([issued('a', 0), issued('b', 10, { activationId: 'other' })])).toEqual(['a', 'b']);
});

it('a draft, a superseded or a withdrawn document promises nothing, and a withdrawn one keeps no promise', () => {
  expect(open([issued('a', 0, { status: 'superseded' })])).toEqual([]);
  expect(open([issued('a', 0, { status: 'draft', issuedAt: null })])).toEqual([]);
  expect(open([issued('a', 0), issued('b', 10, { status: 'withdrawn' })])).toEqual(['a']);
});

it('nobody waits for the next bulletin of an activation that is over', () => {
  expect(open([issued('a', 0)], ['act'])).toEqual([]);
  expect(open([issued('a', 0, { activationId: null })], ['act'])).toEqual(['a']);
});
