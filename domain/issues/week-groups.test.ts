import { describe, expect, it } from 'vitest';
import { type WeekGroup, weekBefore, weekGroupOf } from './week-groups.ts';

const now = '2026-11-22T12:00:00.000Z';
const issue = { state: 'assigned' as const, class: 'routine' as const, dueAt: null };
const recent = (kind: 'answered' | 'note') => [{ kind }];

describe('the place of an issue in the list of the week', () => {
  it.each<[string, object, ReturnType<typeof recent>, WeekGroup | null]>([
    ['contentious, however late', { class: 'contentious', dueAt: '2026-11-01T12:00:00.000Z' }, [], 'first'],
    ['urgent, without a date', { class: 'urgent' }, [], 'first'],
    ['due before now', { dueAt: '2026-11-22T11:59:00.000Z' }, [], 'late'],
    ['due now', { dueAt: now }, [], 'week'],
    ['due in seven days to the minute', { dueAt: '2026-11-29T12:00:00.000Z' }, [], 'week'],
    ['due a minute later', { dueAt: '2026-11-29T12:01:00.000Z' }, [], 'later'],
    ['without a date', {}, recent('note'), 'later'],
    ['answered this week', { state: 'answered', class: 'contentious' }, recent('answered'), 'done'],
    ['closed before, with a note this week', { state: 'closed' }, recent('note'), null],
    ['answered long ago', { state: 'answered' }, [], null],
  ])('%s', (_, given, lines, group) => expect(weekGroupOf({ ...issue, ...given }, lines, now)).toBe(group));

  it('looks back seven days', () => expect(weekBefore(now)).toBe('2026-11-15T12:00:00.000Z'));
});
