import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './desk.ts';
import { storeWhenAsked } from './store-now.ts';
import { fakeDesk } from './testing/fake-desk.ts';

describe('storeWhenAsked', () => {
  afterEach(() => document.body.replaceChildren());

  it('lets the window go only when the field being edited is stored', async () => {
    const { promise: stored, resolve: answer } = Promise.withResolvers<Record<string, never>>();
    const desk = fakeDesk({ 'records.archive': () => stored }, { 'window.stored': () => ({}) });
    const end = storeWhenAsked();
    const field = document.createElement('input');
    field.addEventListener('blur', () => void call('records.archive', { kind: 'role', id: 'r' }));
    document.body.append(field);
    field.focus();

    desk.sendFromShell('storeNow', {});
    await vi.waitFor(() => expect(desk.inputsOf('records.archive')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(desk.inputsOf('window.stored')).toHaveLength(0);
    answer({});
    await vi.waitFor(() => expect(desk.inputsOf('window.stored')).toHaveLength(1));
    end();
  });
});
