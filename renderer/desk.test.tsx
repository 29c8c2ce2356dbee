import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallFailed, call, onEvent, shell, useCall, useChange } from './desk.ts';
import { DeskPort, deskPort } from './desk-port.ts';
import { followChanges, newQueryClient } from './query-client.ts';
import { failure, fakeDesk } from './testing/fake-desk.ts';

const units = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `u${i}`, code: `U${i}`, nameEn: `Unit ${i}`, nameFr: '' }));

afterEach(cleanup);

describe('call', () => {
  it('answers with what the desk gave', async () => {
    const desk = fakeDesk({
      'find.search': () => [{ kind: 'role', id: 'r', code: 'IL', nameEn: 'Lead', nameFr: '' }],
    });
    expect(await call('find.search', { text: 'lead' })).toMatchObject([{ code: 'IL' }]);
    expect(desk.inputsOf('find.search')).toEqual([{ text: 'lead' }]);
  });

  it('throws the failure with its code, details and field problems', async () => {
    const problems = [{ path: ['values', 'code'], code: 'too_small', message: 'empty' }];
    fakeDesk({
      'records.create': () => {
        throw failure('invalid_input', { problems });
      },
    });
    const failed = await call('records.archive', { kind: 'role', id: 'x' }).catch((e: unknown) => e);
    expect(failed).toBeInstanceOf(CallFailed);
    expect(failed).toMatchObject({ code: 'unknown_call', problems: [] });
    const refused = await call('records.create', {
      kind: 'skill',
      values: { name: '', category: '' } as never,
    }).catch((e: unknown) => e);
    expect(refused).toMatchObject({ code: 'invalid_input', problems });
  });

  it('waits for the port, and fails what a lost port left unanswered without sending it twice', async () => {
    const desk = new DeskPort();
    const early = desk.request('plan.summary', {});
    const first = new MessageChannel();
    const seen: unknown[] = [];
    first.port2.onmessage = ({ data }) => seen.push(data);
    desk.use(first.port1);
    await vi.waitFor(() => expect(seen).toEqual([{ id: 1, name: 'plan.summary', input: {} }]));

    const second = new MessageChannel();
    second.port2.onmessage = ({ data }) => {
      seen.push(data);
      second.port2.postMessage({ id: data.id, reply: { ok: true, value: 'again' } });
    };
    desk.use(second.port1);
    expect(await early).toMatchObject({ ok: false, code: 'desk_restarted' });
    expect(await desk.request('plan.summary', {})).toEqual({ ok: true, value: 'again' });
    expect(seen).toHaveLength(2);
    first.port2.close();
    second.port2.close();
  });

  it('takes the port only from its own window', () => {
    const use = vi.spyOn(deskPort, 'use').mockImplementation(() => undefined);
    const { port1 } = new MessageChannel();
    const event = new MessageEvent('message', { data: 'desk-port', source: null });
    Object.defineProperty(event, 'ports', { value: [port1] });
    window.dispatchEvent(event);
    expect(use).not.toHaveBeenCalled();
    use.mockRestore();
    port1.close();
  });

  it('asks the shell', async () => {
    fakeDesk({}, { 'app.info': () => ({ version: '1', electron: '45', platform: 'linux' }) });
    expect(await shell('app.info', {})).toMatchObject({ version: '1' });
  });

  it('hears events until it is ended', () => {
    const desk = fakeDesk();
    const heard: unknown[] = [];
    const end = onEvent('jobProgress', (data) => heard.push(data));
    desk.send('jobProgress', { jobId: 'j', share: 0.5, step: 'reading' });
    end();
    desk.send('jobProgress', { jobId: 'j', share: 1, step: 'done' });
    expect(heard).toEqual([{ jobId: 'j', share: 0.5, step: 'reading' }]);
  });
});

function Options() {
  const { data } = useCall('records.options', { kind: 'orgUnit' });
  const archive = useChange('records.archive');
  return (
    <button type="button" onClick={() => archive.mutate({ kind: 'orgUnit', id: 'u0' })}>
      {data ? `${data.length} units` : 'reading'} {archive.error?.code}
    </button>
  );
}

function Applications() {
  const { data } = useCall('applications.list', {});
  return <p>{data ? 'applications' : 'reading'}</p>;
}

function renderWith(screenUnderTest: React.ReactNode) {
  const client = newQueryClient();
  const end = followChanges(client);
  render(<QueryClientProvider client={client}>{screenUnderTest}</QueryClientProvider>);
  return end;
}

describe('useCall and useChange', () => {
  it('reads again what the desk says has changed, and only that', async () => {
    let count = 1;
    const desk = fakeDesk({ 'records.options': () => units(count), 'applications.list': () => [] });
    const end = renderWith(
      <>
        <Options />
        <Applications />
      </>,
    );
    await screen.findByText('1 units');
    await screen.findByText('applications');
    count = 2;
    act(() => desk.send('changed', { subjects: ['units'] }));
    await screen.findByText('2 units');
    expect(desk.inputsOf('applications.list')).toHaveLength(1);
    act(() => desk.send('changed', { subjects: ['workspace'] }));
    await waitFor(() => expect(desk.inputsOf('applications.list')).toHaveLength(2));
    end();
  });

  it('reads from the new workspace when another one is opened', async () => {
    let count = 1;
    const desk = fakeDesk({ 'records.options': () => units(count) });
    const end = renderWith(<Options />);
    await screen.findByText('1 units');
    count = 5;
    act(() => desk.sendFromShell('workspaceChanged', {}));
    await screen.findByText('5 units');
    end();
  });

  it('shows the failure of a change', async () => {
    fakeDesk({
      'records.options': () => [],
      'records.archive': () => {
        throw failure('workspace_read_only');
      },
    });
    const end = renderWith(<Options />);
    (await screen.findByText('0 units')).click();
    await screen.findByText(/workspace_read_only/);
    end();
  });
});
