import { useEffect } from 'react';
import { connectDesk } from './desk-port.ts';

/** Stands last in the window: by then every part of it listens to what the shell has kept for it. */
export function ConnectDesk(): null {
  useEffect(() => {
    void connectDesk();
  }, []);
  return null;
}
