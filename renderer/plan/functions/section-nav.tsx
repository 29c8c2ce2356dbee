import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FunctionSection, functionSections, sectionId } from './function-sections.ts';
import classes from './function-thing.module.css';

/** Leads to the parts of the page, and says which one is in sight. */
export function SectionNav() {
  const { t } = useTranslation('bia');
  const nav = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<FunctionSection>('recovery');

  useEffect(() => {
    const scroller = scrollerOf(nav.current);
    if (!scroller) return;
    const look = () => setCurrent(inSight(nav.current));
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, []);

  function goTo(section: FunctionSection): void {
    const part = document.getElementById(sectionId(section));
    const scroller = scrollerOf(nav.current);
    if (!part || !scroller || !nav.current) return;
    const below = nav.current.getBoundingClientRect().bottom;
    scroller.scrollBy({ top: part.getBoundingClientRect().top - below - 14 });
    part.focus({ preventScroll: true });
  }

  return (
    <nav ref={nav} className={classes.nav} aria-label={t('section.label')}>
      {functionSections.map((section) => (
        <button
          key={section}
          type="button"
          className={classes.navItem}
          aria-current={section === current || undefined}
          onClick={() => goTo(section)}
        >
          {t(`section.${section}`)}
        </button>
      ))}
    </nav>
  );
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement ?? null; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** The last part that begins above the upper third; the last of all once the end is reached. */
function inSight(nav: HTMLElement | null): FunctionSection {
  const scroller = scrollerOf(nav);
  if (!nav || !scroller) return 'recovery';
  if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4) return 'notes';
  const line = nav.getBoundingClientRect().bottom + scroller.clientHeight / 4;
  const begun = functionSections.filter((section) => {
    const part = document.getElementById(sectionId(section));
    return part !== null && part.getBoundingClientRect().top < line;
  });
  return begun.at(-1) ?? 'recovery';
}
