/** The window has drawn its first page by then. */
const firstAfterMs = 60_000;
const everyMs = 30 * 60_000;

/**
 * Has the plan looked at soon after a workspace was opened and then now and again, so that a day on which it was only
 * used to run an activation counts in the trend too. @returns what ends it.
 */
export function lookDaily(look: () => Promise<unknown>): () => void {
  const first = setTimeout(() => void look(), firstAfterMs);
  const again = setInterval(() => void look(), everyMs);
  for (const timer of [first, again]) timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
