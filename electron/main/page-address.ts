import { app } from 'electron';

export const pageScheme = 'app';
const pageHost = 'holdfast';

/** Where the page comes from: the bundled files, or in development the one server that was named at the start. */
const developmentUrl = app.isPackaged ? undefined : process.env.HOLDFAST_DEV_URL;

export const pageUrl = developmentUrl ?? `${pageScheme}://${pageHost}/index.html`;
const pageOrigin = originOf(pageUrl);

/** Whether an address is of the page's own origin. */
export function isOurs(url: string): boolean {
  return originOf(url) === pageOrigin;
}

/** Whether an address is the page itself: it may load itself again, and go nowhere else. */
export function isThePage(url: string): boolean {
  const [address = ''] = url.split('#');
  return isOurs(url) && address === pageUrl;
}

/** What the window may fetch: its own files; in development also what that server pushes, and the inspector. */
export function mayFetch(url: string): boolean {
  if (isOurs(url) || isInside(url, 'blob:') || url.startsWith('data:')) return true;
  if (app.isPackaged) return false;
  return url.startsWith('devtools:') || (developmentUrl !== undefined && originOf(url) === socketOrigin());
}

function isInside(url: string, prefix: string): boolean {
  return url.startsWith(prefix) && isOurs(url.slice(prefix.length));
}

function socketOrigin(): string {
  return pageOrigin.replace(/^http/, 'ws');
}

/** Not URL.origin, which is "null" for schemes of one's own. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
