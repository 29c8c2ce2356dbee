import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { type FunctionSection, functionSections, sectionId } from './function-sections.ts';
import classes from './function-thing.module.css';

const navId = 'function-parts';

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

  return (
    <nav ref={nav} id={navId} className={classes.nav} aria-label={t('section.label')}>
      {functionSections.map((section) => (
        <button
          key={section}
          type="button"
          className={classes.navItem}
          aria-current={section === current || undefined}
          onClick={() => goToSection(section)}
        >
          {t(`section.${section}`)}
        </button>
      ))}
    </nav>
  );
}

/** Brings a part to the top, under what stays in sight, and gives it the focus. */
function goToSection(section: FunctionSection): void {
  const [part, nav] = [document.getElementById(sectionId(section)), document.getElementById(navId)];
  const scroller = scrollerOf(nav);
  if (!part || !nav || !scroller) return;
  const below = nav.getBoundingClientRect().bottom;
  scroller.scrollBy({ top: part.getBoundingClientRect().top - below - 14 });
  part.focus({ preventScroll: true });
}

/** Goes to the part that the address names (`?part=impact`), each time that it is come to. */
export function ArriveAtPart() {
  const { key } = useLocation();
  const [search] = useSearchParams();
  const wanted = functionSections.find((section) => section === search.get('part'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival counts, also at the same part
  useEffect(() => {
    if (!wanted) return;
    // What stands above is drawn first: the findings are read by themselves.
    const soon = setTimeout(() => goToSection(wanted), 60);
    return () => clearTimeout(soon);
  }, [wanted, key]);
  return null;
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
