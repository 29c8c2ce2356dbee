import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ErrorCode } from '../domain/errors.ts';
import type { CallName, Input, Output } from '../electron/contract/call.ts';
import type { DeskContract } from '../electron/contract/contract.ts';
import type { DeskEvent, DeskEventName, ShellEvent, ShellEventName } from '../electron/contract/events.ts';
import type { Failure, FieldProblem, Reply } from '../electron/contract/reply.ts';
import type { ShellContract } from '../electron/contract/shell.ts';
import { takeAhead } from './ahead.ts';
import { deskPort } from './desk-port.ts';

export type DeskCall = CallName<DeskContract>;
export type ShellCall = CallName<ShellContract>;
export type DeskInput<N extends DeskCall> = Input<DeskContract, N>;
export type DeskOutput<N extends DeskCall> = Output<DeskContract, N>;
export type ShellInput<N extends ShellCall> = Input<ShellContract, N>;
export type ShellOutput<N extends ShellCall> = Output<ShellContract, N>;

/** A call that was answered with a failure: translations `errors.CODE`, with `details` for the words. */
export class CallFailed extends Error {
  readonly code: ErrorCode;
  readonly details: Failure['details'];

  constructor({ code, message, details }: Failure) {
    super(message);
    this.name = 'CallFailed';
    this.code = code;
    this.details = details;
  }

  /** Problems at fields of the input (`invalid_input`); empty for other failures. */
  get problems(): FieldProblem[] {
    return this.code === 'invalid_input' ? (this.details.problems ?? []) : [];
  }
}

/** Calls the desk. @throws CallFailed. */
export async function call<N extends DeskCall>(name: N, input: DeskInput<N>): Promise<DeskOutput<N>> {
  return answered<DeskOutput<N>>(await (takeAhead(name, input) ?? deskPort.request(name, input)));
}

/** Calls the shell (windows, dialogs, files, settings). @throws CallFailed. */
export async function shell<N extends ShellCall>(name: N, input: ShellInput<N>): Promise<ShellOutput<N>> {
  return answered<ShellOutput<N>>(await (takeAhead(name, input) ?? window.holdfast.call(name, input)));
}

/** The desk and the shell parse what they answer against the same contract: this is the edge where it gets its type. */
function answered<T>(reply: Reply<unknown>): T {
  if (!reply.ok) throw new CallFailed(reply);
  return reply.value as T;
}

/** Listens to the desk. @returns a function that ends it. */
export function onEvent<N extends DeskEventName>(
  name: N,
  listener: (data: DeskEvent<N>) => void,
): () => void {
  return deskPort.on(name, (data) => listener(data as DeskEvent<N>));
}

/** Listens to the shell. @returns a function that ends it. */
export function onShellEvent<N extends ShellEventName>(
  name: N,
  listener: (data: ShellEvent<N>) => void,
): () => void {
  return window.holdfast.on(name, (data) => listener(data as ShellEvent<N>));
}

/** Listens to the desk while the component is on screen. */
export function useEvent<N extends DeskEventName>(name: N, listener: (data: DeskEvent<N>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onEvent(name, (data) => latest.current(data)), [name]);
}

/** Listens to the shell while the component is on screen. */
export function useShellEvent<N extends ShellEventName>(
  name: N,
  listener: (data: ShellEvent<N>) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onShellEvent(name, (data) => latest.current(data)), [name]);
}

interface ReadOptions {
  /** False while the input is not known yet. */
  enabled?: boolean;
  /** Keeps showing the last answer while another input is being read (a search being typed). */
  keepPrevious?: boolean;
}

/** Reads from the desk: cached under [name, input], read again when the desk says that its facts have changed. */
export function useCall<N extends DeskCall>(
  name: N,
  input: DeskInput<N>,
  { enabled = true, keepPrevious = false }: ReadOptions = {},
): UseQueryResult<DeskOutput<N>, CallFailed> {
  return useQuery<DeskOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** Changes something in the desk: `mutate(input)` or `await mutateAsync(input)`. What it changed is read again by itself. */
export function useChange<N extends DeskCall>(
  name: N,
): UseMutationResult<DeskOutput<N>, CallFailed, DeskInput<N>> {
  return useMutation<DeskOutput<N>, CallFailed, DeskInput<N>>({ mutationFn: (input) => call(name, input) });
}

/** Reads from the shell: the state of the workspace, settings. */
export function useShellCall<N extends ShellCall>(
  name: N,
  input: ShellInput<N>,
): UseQueryResult<ShellOutput<N>, CallFailed> {
  return useQuery<ShellOutput<N>, CallFailed>({
    queryKey: ['shell', name, input],
    queryFn: () => shell(name, input),
  });
}
