import { afterEach, describe, expect, it, vi } from 'vitest';
import { storeBeforeClosing } from './before-closing.ts';
import { call } from './desk.ts';
import { fakeDesk } from './testing/fake-desk.ts';

describe('storeBeforeClosing', () => {
  afterEach(() => document.body.replaceChildren());

  it('lets the window go only when the field being edited is stored', async () => {
    let answer: (value: object) => void = () => undefined;
    const desk = fakeDesk(
      { 'records.archive': () => new Promise((resolve) => (answer = resolve)) },
      { 'window.close': () => ({}) },
    );
    const end = storeBeforeClosing();
    const field = document.createElement('input');
    field.addEventListener('blur', () => void call('records.archive', { kind: 'role', id: 'r' }));
    document.body.append(field);
    field.focus();

    desk.sendFromShell('closing', {});
    await vi.waitFor(() => expect(desk.inputsOf('records.archive')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(desk.inputsOf('window.close')).toHaveLength(0);
    answer({});
    await vi.waitFor(() => expect(desk.inputsOf('window.close')).toHaveLength(1));
    end();
  });
});
