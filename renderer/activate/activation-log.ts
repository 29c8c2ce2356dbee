import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ActivationState } from '../../domain/activation/activation-state.ts';
import type { ActivationCommandInput } from '../../domain/activation/command.ts';
import { deriveActivation, extendActivation } from '../../domain/activation/derive-activation.ts';
import type { LogEntry } from '../../domain/activation/log-entry.ts';
import { type CallFailed, call } from '../desk.ts';

const keyOf = (id: string) => ['activations.log', id] as const;

/** Adds what is new; where entries are missing between (`total` says how many there are), nothing. */
function withEntries(known: ActivationState, entries: LogEntry[], total: number): ActivationState {
  const missing = total - known.log.length;
  if (missing <= 0 || missing > entries.length) return known;
  return extendActivation(known, entries.slice(-missing));
}

/**
 * The state of an activation, derived here from its log by the same rules as in the desk. Only entries that are not yet
 * known are read, so that a tick costs the same on the tenth day as on the first.
 */
export function useActivation(id: string): UseQueryResult<ActivationState, CallFailed> {
  const client = useQueryClient();
  return useQuery<ActivationState, CallFailed>({
    queryKey: keyOf(id),
    structuralSharing: false,
    queryFn: async () => {
      const known = client.getQueryData<ActivationState>(keyOf(id))?.log.length ?? 0;
      const { entries } = await call('activations.log', { id, known });
      const state = client.getQueryData<ActivationState>(keyOf(id));
      return state ? withEntries(state, entries, known + entries.length) : deriveActivation(entries);
    },
  });
}

export type ActFunction = (command: ActivationCommandInput) => Promise<LogEntry[]>;

/** Does an act. What it wrote is on the disk when the state changes: nothing is shown as done before. @throws CallFailed. */
export function useAct(id: string): ActFunction {
  const take = useWritten(id);
  return useCallback(async (command) => take(await call('activations.act', { id, command })), [take, id]);
}

/** Takes what a call has written into the log into the state. */
export function useWritten(id: string): (written: { entries: LogEntry[]; total: number }) => LogEntry[] {
  const client = useQueryClient();
  return useCallback(
    ({ entries, total }) => {
      client.setQueryData<ActivationState>(keyOf(id), (known) => known && withEntries(known, entries, total));
      return entries;
    },
    [client, id],
  );
}
