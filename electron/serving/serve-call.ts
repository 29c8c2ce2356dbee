import { ZodError } from 'zod';
import { ExpectedError } from '../../domain/errors.ts';
import type { Contract } from '../contract/call.ts';
import type { Failure, FieldProblem, Reply } from '../contract/reply.ts';

export interface Service<X> {
  contract: Contract;
  handlers: Record<string, (input: never, context: X) => unknown>;
  /** Reads the errors of a library (the database's) as failures that were foreseen. */
  expected?(error: unknown): ExpectedError | undefined;
  /** Keeps what was not foreseen. */
  log(call: string, error: unknown): void;
  /** In development and tests what a handler answers is parsed too. */
  checkOutput: boolean;
}

/** The serving order of every call: known name → parsed input → handler → (checked output) → reply. It never throws. */
export async function serveCall<X>(
  service: Service<X>,
  name: unknown,
  input: unknown,
  context: () => X,
): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(service.contract, name)) {
    return failure('unknown_call', `no such call: ${String(name).slice(0, 80)}`);
  }
  const call = service.contract[name];
  const handler = service.handlers[name];
  if (!call || !handler) return failure('unknown_call', `no handler: ${name}`);
  try {
    const parsed = call.input.parse(input);
    const value = await Reflect.apply(handler, undefined, [parsed, context()]);
    return { ok: true, value: service.checkOutput ? checked(call.output.safeParse(value)) : value };
  } catch (error) {
    return failureOf(service, name, error);
  }
}

function checked(result: { success: true; data: unknown } | { success: false; error: ZodError }): unknown {
  if (result.success) return result.data;
  throw new Error(`the answer is not what the contract says: ${result.error.message}`);
}

function failureOf<X>(service: Service<X>, name: string, error: unknown): Failure {
  const foreseen = error instanceof ExpectedError ? error : service.expected?.(error);
  if (foreseen) return failure(foreseen.code, foreseen.message, foreseen.details);
  if (error instanceof ZodError) {
    return failure('invalid_input', name, { problems: error.issues.map(fieldProblem) });
  }
  service.log(name, error);
  return failure('unexpected', 'see the log');
}

function fieldProblem(issue: ZodError['issues'][number]): FieldProblem {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const own = issue.code === 'custom' ? issue.params?.code : undefined;
  return { path, code: typeof own === 'string' ? own : issue.code, message: issue.message };
}

function failure(code: Failure['code'], message: string, details: Failure['details'] = {}): Failure {
  return { ok: false, code, message, details };
}
