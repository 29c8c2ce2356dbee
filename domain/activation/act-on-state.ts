import { type ActOf, found, refuseBefore, refused, required, type Told } from './act-rules.ts';
import type { ActivationState } from './activation-state.ts';
import { anchorMove } from './anchor-move.ts';

/** A function stops, runs degraded, is back: with the share of its normal level, where it is known. */
export function functionEntry(
  state: ActivationState,
  { functionId, state: next, sharePercent, text }: ActOf<'setFunction'>,
  at: string,
): Told {
  const run = found(state.functions, functionId, 'criticalFunction');
  if (run.state === next && run.text === text && run.sharePercent === sharePercent)
    throw refused('function_state', { state: next });
  refuseBefore(run.since, at);
  return { kind: 'function', body: { functionId, state: next, sharePercent, text } };
}

/** An application, a site, a supplier … goes out of service or comes back. */
export function resourceEntry(
  state: ActivationState,
  { resourceId, state: next, text }: ActOf<'setResource'>,
  at: string,
): Told {
  const run = found(state.resources, resourceId, 'resource');
  if (run.state === next && run.text === text) throw refused('resource_state', { state: next });
  refuseBefore(run.since, at);
  return { kind: 'resource', body: { resourceId, state: next, text } };
}

export function severityEntry(state: ActivationState, { severity, reason }: ActOf<'setSeverity'>): Told {
  if (state.severity === severity) throw refused('severity', { severity });
  return {
    kind: 'severity',
    body: { from: state.severity, to: severity, reason: required(reason, 'reason') },
  };
}

/** S or I is known, or has moved: all that hangs on it moves with it, and the log says how much did. */
export function anchorEntry(
  state: ActivationState,
  { anchor, to, reason }: ActOf<'moveAnchor'>,
  now: string,
): Told {
  const from = state.anchors[anchor];
  const { moved, becomeLate } = anchorMove(state, { anchor, to: new Date(to).toISOString() }, now);
  const body = { anchor, from, to: new Date(to).toISOString() };
  const counts = { moved: moved.length, becameLate: becomeLate.length };
  const why = from === null ? reason : required(reason, 'reason');
  return { kind: 'anchor', body: { ...body, ...counts, reason: why } };
}

/** The clock of an exercise stops, runs at another speed, or is set forward. */
export function clockEntry(state: ActivationState, { speed, jumpMinutes }: ActOf<'setClock'>): Told {
  if (speed !== 0 && speed < 1) throw refused('clock_speed', { speed });
  if (state.clock.speed === speed && jumpMinutes === 0) throw refused('clock_unchanged', { speed });
  return { kind: 'clock', body: { speed, jumpMinutes } };
}

/** An inject of the script is given once; one that is not in it needs its text. */
export function injectEntry(state: ActivationState, { injectId, text, roleId }: ActOf<'giveInject'>): Told {
  if (injectId === null) return { kind: 'inject', body: { injectId, text: required(text, 'text'), roleId } };
  const inject = found(state.injects, injectId, 'inject');
  if (inject.givenAt !== null) throw refused('inject_given');
  return { kind: 'inject', body: { injectId, text, roleId: inject.roleId } };
}

/** A person decides which of two entries holds. */
export function settledEntry(state: ActivationState, { about, keeps, reason }: ActOf<'settle'>): Told {
  const dispute = state.disputes.find((d) => d.about.kind === about.kind && d.about.key === about.key);
  if (!dispute?.entryIds.includes(keeps)) throw refused('no_dispute');
  return { kind: 'settled', body: { about, keeps, reason: required(reason, 'reason') } };
}
