import { type ReactNode, useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something that can be done from here: found in the palette, and by its keys. */
export interface Command {
  /** Unique among those on screen. */
  id: string;
  title: string;
  /** Other words that find it. */
  words?: string;
  /** "mod+n": mod is ⌘ on a Mac and Ctrl elsewhere. */
  keys?: string;
  icon?: ReactNode;
  run: () => void;
}

interface CommandStore {
  commands: Command[];
  add(command: Command): void;
  remove(command: Command): void;
}

export const useCommandStore = create<CommandStore>((set) => ({
  commands: [],
  add: (command) => set(({ commands }) => ({ commands: [...commands, command] })),
  remove: (command) => set(({ commands }) => ({ commands: commands.filter((c) => c !== command) })),
}));

/** Offers a command while the component is on screen (null: not now). The newest wins when two have the same keys. */
export function useCommand(command: Command | null): void {
  const latest = useRef(command);
  useEffect(() => {
    latest.current = command;
  });
  const { id, title, words, keys } = command ?? {};
  useEffect(() => {
    if (id === undefined || title === undefined) return;
    const offered: Command = {
      id,
      title,
      ...(words !== undefined && { words }),
      ...(keys !== undefined && { keys }),
      icon: latest.current?.icon,
      run: () => latest.current?.run(),
    };
    const { add, remove } = useCommandStore.getState();
    add(offered);
    return () => remove(offered);
  }, [id, title, words, keys]);
}

/** Ctrl/⌘+N makes the obvious new thing of the page. */
export function useNewCommand(title: string, run: () => void): void {
  useCommand({ id: 'new', title, keys: 'mod+n', run });
}
