import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { alignEditors, type Editors, type OlderPlace, releaseEditors } from './align-editors.ts';
import type { OpenDocument } from './draft-store.ts';

/** As wide as in document.module.css: below it the languages stand one under the other. */
const besideEachOther = '(min-width: 821px)';

/**
 * Keeps the paragraphs of both languages at the same height while they are written side by side, and finds those that were left
 * behind.
 */
export function useAlignedEditors(
  editors: Editors,
  isShown: boolean,
  olderRows: OpenDocument['olderRows'],
): { holder: RefObject<HTMLDivElement | null>; places: readonly OlderPlace[]; isAligned: boolean } {
  const holder = useRef<HTMLDivElement>(null);
  const isWide = useMediaQuery(besideEachOther, true) ?? true;
  const isAligned = isShown && isWide;
  const [places, setPlaces] = useState<readonly OlderPlace[]>([]);
  const { en, fr } = editors;

  useEffect(() => {
    const both = { en, fr };
    if (!isAligned) {
      releaseEditors(both);
      return;
    }
    let frame = 0;
    const align = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!holder.current || en.isDestroyed || fr.isDestroyed) return;
        const found = alignEditors(both, olderRows, holder.current);
        setPlaces((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found));
      });
    };
    // What is drawn late (facts, pictures) makes a text higher.
    const resized = new ResizeObserver(align);
    for (const editor of [en, fr]) {
      resized.observe(editor.view.dom);
      editor.on('update', align);
    }
    align();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      for (const editor of [en, fr]) editor.off('update', align);
    };
  }, [en, fr, isAligned, olderRows]);

  return { holder, places: isAligned ? places : [], isAligned };
}
