import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.tsx';
import { useActivationView } from '../activation-context.ts';
import type { PersonLine } from './call-lines.ts';

/** In the order of their keys, 1 to 4. */
export const outcomes = ['reached', 'message', 'noAnswer', 'received'] as const;
export type CallOutcome = (typeof outcomes)[number];

/** The way by which somebody is tried first: a telephone, where they have one. */
export function firstWay({ entry }: PersonLine): number {
  const telephone = entry.person.contacts.findIndex(({ kind }) => kind !== 'email');
  return Math.max(0, telephone);
}

/** What an entry about a call to somebody names. */
export function callOf({ entry, group }: PersonLine, way: number) {
  const { id, name, contacts } = entry.person;
  const via = contacts[way]?.value ?? '';
  return { act: 'contact', personName: name, personId: id, roleId: group.roleId, via } as const;
}

/** Writes what came of a call, one at a time. @returns whether it was written. */
export function useCalls(): (line: PersonLine, way: number, outcome: CallOutcome) => Promise<boolean> {
  const { t } = useTranslation('calls');
  const { actOrTell } = useActivationView();
  const isBusy = useRef(false);
  return async (line, way, outcome) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const isDone = await actOrTell({ ...callOf(line, way), outcome });
    isBusy.current = false;
    if (isDone) announce(t(`written.${outcome}`, { name: line.entry.person.name }));
    return isDone;
  };
}
