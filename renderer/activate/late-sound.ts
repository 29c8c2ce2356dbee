import { useSyncExternalStore } from 'react';

const storageKey = 'late-sound';
/** Of the wall's clock: an exercise that runs sixty times as fast rings no more often. */
const restMs = 60_000;

const listeners = new Set<() => void>();
let lastRungAt = Number.NEGATIVE_INFINITY;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isOn = () => localStorage.getItem(storageKey) !== 'off';

/** Whether something that becomes late is heard; what is chosen is remembered on this computer. */
export function useLateSoundOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn);
  const choose = (chosen: boolean) => {
    localStorage.setItem(storageKey, chosen ? 'on' : 'off');
    for (const listener of listeners) listener();
    if (chosen) play();
  };
  return [on, choose];
}

/** Two short soft notes, where they are wanted and none was heard within the last minute. @returns whether it rang. */
export function ringLate(wallMs: number): boolean {
  if (!isOn() || (wallMs >= lastRungAt && wallMs - lastRungAt < restMs)) return false;
  lastRungAt = wallMs;
  play();
  return true;
}

const notesHz = [659, 523] as const;
const noteSeconds = 0.22;
const loudness = 0.07;
let context: AudioContext | undefined;

function play(): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const gain = context.createGain();
  gain.connect(context.destination);
  const start = context.currentTime + 0.02;
  const end = start + notesHz.length * noteSeconds;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, end);
  const tone = context.createOscillator();
  tone.type = 'sine';
  for (const [i, hz] of notesHz.entries()) tone.frequency.setValueAtTime(hz, start + i * noteSeconds);
  tone.connect(gain);
  tone.start(start);
  tone.stop(end);
}
