import type { z } from 'zod';

/** One call of the window to the desk or to the shell: what goes in, what comes back. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}

export type Contract = Record<string, Call>;
export type CallName<C extends Contract> = keyof C & string;
/** What a caller gives. */
export type Input<C extends Contract, N extends keyof C> = z.input<C[N]['input']>;
/** What a handler is given, after parsing. */
export type Parsed<C extends Contract, N extends keyof C> = z.output<C[N]['input']>;
export type Output<C extends Contract, N extends keyof C> = z.output<C[N]['output']>;

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output };
}
