import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** The present by the clock on the wall, often enough for minutes to be counted down. */
export function useWallNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
