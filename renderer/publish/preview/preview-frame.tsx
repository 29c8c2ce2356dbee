import { useRef } from 'react';
import { fitToWidth, paginate } from './paginate.ts';
import classes from './preview-frame.module.css';

/**
 * A document on sheets of its paper, in a frame of its own, in which no script runs and nothing is fetched. The frame is of the same
 * origin only so that it can be scrolled back to where it was when the page in it changes.
 */
export function PreviewFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolledTo = useRef(0);

  function onLoad(): void {
    const page = frame.current?.contentWindow;
    if (!page) return;
    paginate(page.document);
    fitToWidth(page.document);
    page.addEventListener('resize', () => fitToWidth(page.document));
    page.scrollTo(0, scrolledTo.current);
    page.addEventListener('scroll', () => {
      scrolledTo.current = page.scrollY;
    });
  }

  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={html}
      onLoad={onLoad}
    />
  );
}
