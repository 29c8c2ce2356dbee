import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import { activationCommand } from './command-schema.ts';
import { entryCommand, happenedAt, isNothing, nextDraft, noEntry } from './entry-draft.ts';
import type { EntryDraft } from './entry-draft-types.ts';
import { ben, coordinator, sampleState, start } from './testing/sample-plan.ts';

/** 05:40 in Toronto, when the sample activation was declared. */
const state = sampleState();
const now = new Date(Date.parse(start) + 60 * 60_000).toISOString();
const minutes = (n: number) => new Date(Date.parse(now) + n * 60_000).toISOString();
const read = (draft: Partial<EntryDraft>) => entryCommand({ ...noEntry, ...draft }, state, now);

describe('an entry that is being written', () => {
  it('becomes a note, a decision with its reason, a call with its outcome', () => {
    expect(read({ text: 'Smoke' })).toEqual({
      command: { act: 'note', at: null, lateReason: '', text: 'Smoke', saidBy: '' },
    });
    expect(read({ kind: 'decide', text: 'Leave', reason: 'Smoke' })).toMatchObject({
      command: { act: 'decide', text: 'Leave', reason: 'Smoke' },
    });
    expect(read({ kind: 'contact', personName: ' Ben ', outcome: 'noAnswer' })).toMatchObject({
      command: { act: 'contact', personName: 'Ben', personId: ben, roleId: coordinator, outcome: 'noAnswer' },
    });
    expect(read({ kind: 'contact', personName: 'Vendor', outcome: 'reached' })).toMatchObject({
      command: { personName: 'Vendor', personId: null, roleId: null },
    });
  });

  it.each<[string, Partial<EntryDraft>, object]>([
    ['a note without words', { text: '  ' }, { text: 'missing' }],
    ['a blank that nobody filled', { text: 'Back by ___' }, { text: 'blanks' }],
    ['a decision without its reason', { kind: 'decide', text: 'Leave' }, { reason: 'missing' }],
    ['a call with nobody', { kind: 'contact' }, { personName: 'missing', outcome: 'missing' }],
    ['no time', { text: 'Smoke', when: 'soon' }, { when: 'unknown' }],
    ['a time to come', { text: 'Smoke', when: '6:50' }, { when: 'future' }],
    ['late without a reason', { text: 'Smoke', when: '-11 min' }, { lateReason: 'missing' }],
  ])('is not written: %s', (_, draft, problems) => {
    expect(read(draft)).toEqual({ problems });
  });

  it('has the time that was typed, and of a scribe that of the first key', () => {
    expect(read({ text: 'Smoke', when: '-10 min' })).toMatchObject({ command: { at: minutes(-10) } });
    const scribe = { text: 'Smoke', isScribe: true, begunAt: minutes(-3), saidBy: 'Cleo' };
    expect(read(scribe)).toMatchObject({ command: { at: minutes(-3), saidBy: 'Cleo' } });
    expect(read({ ...scribe, when: '-5 min' })).toMatchObject({ command: { at: minutes(-5) } });
    expect(read({ ...scribe, isScribe: false })).toMatchObject({ command: { at: null, saidBy: '' } });
    expect(read({ ...scribe, begunAt: minutes(-11) })).toEqual({ problems: { lateReason: 'missing' } });
    expect(happenedAt({ ...noEntry, begunAt: now }, { now, timeZone: 'UTC' })).toEqual({
      at: null,
      cameTwice: false,
    });
  });

  it('is taken by the log as it is', () => {
    const written = read({
      kind: 'decide',
      text: 'Leave',
      reason: 'Smoke',
      when: '5:45',
      lateReason: 'Busy',
    });
    if (!('command' in written)) throw new Error('it is complete');
    const entries = act(state, activationCommand.parse(written.command), { wallNow: now, author: 'Ada' });
    expect(entries).toMatchObject([{ kind: 'decision', eventAt: '2026-11-22T10:45:00.000Z' }]);
  });

  it('leaves nothing behind but the place of a scribe', () => {
    const draft: EntryDraft = {
      ...noEntry,
      kind: 'decide',
      text: 'x',
      when: '-5',
      saidBy: 'Cleo',
      begunAt: now,
    };
    expect(nextDraft(draft)).toEqual(noEntry);
    expect(nextDraft({ ...draft, isScribe: true })).toEqual({ ...noEntry, isScribe: true, saidBy: 'Cleo' });
    expect(isNothing({ ...noEntry, kind: 'contact', isScribe: true, saidBy: 'Cleo' })).toBe(true);
    expect(isNothing({ ...noEntry, when: '-5' })).toBe(false);
  });
});
