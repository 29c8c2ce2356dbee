import { QueryClient } from '@tanstack/react-query';
import type { ChangeSubject } from '../electron/contract/events.ts';
import { CallFailed, onEvent, onShellEvent } from './desk.ts';

/** What the calls of a subject read besides themselves. Calls that are not named here are read again at every change. */
const reads = new Map<string, readonly ChangeSubject[]>([
  ['organisation', ['organisation']],
  ['units', ['units', 'roles', 'people']],
  ['sites', ['sites', 'people', 'functions', 'equipment', 'vitalRecords']],
  ['skills', ['skills', 'people']],
  [
    'functions',
    [
      'functions',
      'units',
      'roles',
      'applications',
      'suppliers',
      'sites',
      'equipment',
      'vitalRecords',
      'skills',
    ],
  ],
  ['people', ['people', 'units', 'sites', 'skills', 'roles', 'labour']],
  ['roles', ['roles', 'people', 'units', 'sites', 'skills', 'labour']],
  ['applications', ['applications', 'functions', 'roles', 'suppliers']],
  ['checklists', ['checklists', 'roles']],
  ['labour', ['labour', 'people']],
  ['activations', ['activations', 'checklists', 'roles', 'people', 'organisation']],
]);

const retriesAfterRestart = 3;

/**
 * The cache of what was read. Facts live in the workspace file and change only through the desk, which says so:
 * nothing is read again by time, by focus or by the state of the network (Holdfast works with none).
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => isRestart(error) && failures < retriesAfterRestart,
        retryDelay: 0,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function isRestart(error: Error): boolean {
  return error instanceof CallFailed && error.code === 'desk_restarted';
}

/** Reads again what the desk or the shell says has changed. @returns a function that ends it. */
export function followChanges(client: QueryClient): () => void {
  const ends = [
    onEvent('changed', ({ subjects }) => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => isTouched(String(queryKey[0]), subjects),
      });
    }),
    onShellEvent('workspaceChanged', () => void client.resetQueries()),
    onShellEvent('deskRestarted', () => void client.invalidateQueries()),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function isTouched(callName: string, subjects: readonly ChangeSubject[]): boolean {
  const [subject = ''] = callName.split('.');
  if (subject === 'shell') return false;
  const read = reads.get(subject);
  return !read || subjects.includes('workspace') || read.some((s) => subjects.includes(s));
}
