import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the notices stand; behind the dialog where no corner of the window is free of it. */
export type NoticePlace = 'bottomRight' | 'bottomLeft' | 'topRight' | 'topLeft' | 'behind';

interface Placed {
  place: NoticePlace;
  above: number;
  below: number;
}

const margin = 16;

/**
 * The first corner in which notices of this size lie over no dialog, in pixels. `room` is the window without
 * the bar of a running activation above and the bar of a page's own acts below: those are not covered either.
 */
export function placeOfNotices(
  size: { width: number; height: number },
  room: Box,
  dialogs: readonly Box[],
): NoticePlace {
  const left = room.left + margin;
  const right = room.right - margin - size.width;
  const top = room.top + margin;
  const bottom = room.bottom - margin - size.height;
  const corners = [
    ['bottomRight', right, bottom],
    ['bottomLeft', left, bottom],
    ['topRight', right, top],
    ['topLeft', left, top],
  ] as const;
  const free = corners.find(([, x, y]) =>
    dialogs.every(
      (box) => x + size.width <= box.left || x >= box.right || y + size.height <= box.top || y >= box.bottom,
    ),
  );
  return free?.[0] ?? 'behind';
}

/** Follows the dialogs that open and close while there are notices. @returns their place, and how high the bars are above and below. */
export function useNoticePlace(stack: RefObject<HTMLElement | null>, count: number): Placed {
  const [placed, setPlaced] = useState<Placed>({ place: 'bottomRight', above: 0, below: 0 });
  useLayoutEffect(() => {
    if (count === 0) return;
    const look = () => {
      const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
      const above = document.getElementById('window-bar')?.getBoundingClientRect().height ?? 0;
      const foot = document.querySelector('[data-foot-bar]')?.getBoundingClientRect().top;
      const below = foot === undefined ? 0 : Math.max(0, window.innerHeight - foot);
      const { width = 0, height = 0 } = stack.current?.getBoundingClientRect() ?? {};
      const room = { left: 0, top: above, right: window.innerWidth, bottom: window.innerHeight - below };
      const place = placeOfNotices(
        { width, height },
        room,
        dialogs.map((d) => d.getBoundingClientRect()),
      );
      setPlaced((last) =>
        last.place === place && last.above === above && last.below === below ? last : { place, above, below },
      );
    };
    look();
    // Once before the next picture, however much has changed until then: looking has the page laid out.
    let frame = 0;
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const observer = new MutationObserver(lookSoon);
    observer.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', look);
    };
  }, [stack, count]);
  return placed;
}
