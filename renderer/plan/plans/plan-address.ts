import { useSearchParams } from 'react-router';

/** A version that was approved, or null for the plan as it is now. */
export type VersionOrNow = number | null;

interface Compared {
  before: VersionOrNow;
  after: VersionOrNow;
}

const said = (version: VersionOrNow) => (version === null ? 'now' : String(version));

function read(text: string | undefined): VersionOrNow | undefined {
  if (text === 'now') return null;
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

/** What is compared, in the address: `?compare=1-now`. Back closes it. */
export function useCompared() {
  const [params, setParams] = useSearchParams();
  const [before, after] = (params.get('compare') ?? '').split('-').map(read);
  const compared: Compared | null = before === undefined || after === undefined ? null : { before, after };
  return {
    compared,
    compare: (wanted: Compared, { replace = false } = {}) =>
      setParams({ compare: `${said(wanted.before)}-${said(wanted.after)}` }, { replace }),
    close: () => setParams({}),
  };
}

/** The version that is read, in the address: `?read=2`, `?read=now`. */
export function useReading() {
  const [params, setParams] = useSearchParams();
  return {
    reading: read(params.get('read') ?? undefined),
    open: (version: VersionOrNow) => setParams({ read: said(version) }),
    close: () => setParams({}),
  };
}
