import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ExpectedError } from '../../domain/errors.ts';
import { call } from '../contract/call.ts';
import { type Service, serveCall } from './serve-call.ts';

const contract = {
  'plan.double': call(z.object({ n: z.int() }), z.object({ n: z.number() })),
  'plan.refuse': call(z.object({}), z.object({})),
  'plan.break': call(z.object({}), z.object({})),
  'plan.lie': call(z.object({}), z.object({ n: z.number() })),
  'plan.database': call(z.object({}), z.object({})),
  'plan.even': call(
    z.object({ n: z.int().refine((n) => n % 2 === 0, { params: { code: 'odd' } }) }),
    z.object({}),
  ),
};

function service(checkOutput = true) {
  const logged: string[] = [];
  const served: Service<{ factor: number }> = {
    contract,
    checkOutput,
    log: (name, error) => logged.push(`${name} ${error}`),
    expected: (error) =>
      String(error).includes('SQLITE_READONLY') ? new ExpectedError('workspace_read_only', 'ro') : undefined,
    handlers: {
      'plan.double': ({ n }: { n: number }, { factor }) => ({ n: n * factor }),
      'plan.refuse': () => {
        throw new ExpectedError('still_referenced', 'used', { references: ['a'] });
      },
      'plan.break': async () => {
        throw new TypeError('secret path /home/someone');
      },
      'plan.lie': () => ({ n: 'two' }),
      'plan.database': () => {
        throw new Error('SQLITE_READONLY');
      },
      'plan.even': () => ({}),
    },
  };
  return {
    logged,
    serve: (name: unknown, input: unknown) => serveCall(served, name, input, () => ({ factor: 2 })),
  };
}

describe('serveCall', () => {
  it('answers a known call whose input is right', async () => {
    expect(await service().serve('plan.double', { n: 4 })).toEqual({ ok: true, value: { n: 8 } });
  });

  it.each(['plan.none', 'toString', '__proto__', 'constructor', '', 7, null, { name: 'plan.double' }])(
    'refuses the unknown name %j',
    async (name) => {
      expect(await service().serve(name, {})).toMatchObject({ ok: false, code: 'unknown_call' });
    },
  );

  it('names each field of the input that is wrong', async () => {
    expect(await service().serve('plan.double', { n: 'x' })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      details: { problems: [{ path: ['n'], code: 'invalid_type' }] },
    });
    expect(await service().serve('plan.even', { n: 3 })).toMatchObject({
      details: { problems: [{ path: ['n'], code: 'odd' }] },
    });
  });

  it('gives the code and details of what was foreseen, by a rule or by the database', async () => {
    expect(await service().serve('plan.refuse', {})).toMatchObject({
      code: 'still_referenced',
      details: { references: ['a'] },
    });
    expect(await service().serve('plan.database', {})).toMatchObject({ code: 'workspace_read_only' });
  });

  it('logs what was not foreseen and tells the window nothing of it', async () => {
    const { logged, serve } = service();
    expect(await serve('plan.break', {})).toEqual({
      ok: false,
      code: 'unexpected',
      message: 'see the log',
      details: {},
    });
    expect(logged).toEqual(['plan.break TypeError: secret path /home/someone']);
  });

  it('checks what a handler answers, where asked', async () => {
    const strict = service();
    expect(await strict.serve('plan.lie', {})).toMatchObject({ code: 'unexpected' });
    expect(strict.logged[0]).toContain('not what the contract says');
    expect(await service(false).serve('plan.lie', {})).toMatchObject({ ok: true });
  });
});
