import { useEffect } from 'react';
import { forgetAhead } from './ahead.ts';
import { shell } from './desk.ts';

/** Stands last in the window: by then every part of it listens to what the shell has kept for it. */
export function Listens(): null {
  useEffect(() => {
    forgetAhead();
    void shell('window.listens', {});
  }, []);
  return null;
}
