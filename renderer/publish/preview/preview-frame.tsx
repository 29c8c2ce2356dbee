import { useRef } from 'react';
import classes from './preview-frame.module.css';

/**
 * A document as a page in a frame of its own, in which no script runs and nothing is fetched. The frame is of the same
 * origin only so that it can be scrolled back to where it was when the page in it changes.
 */
export function PreviewFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolledTo = useRef(0);

  function onLoad(): void {
    const page = frame.current?.contentWindow;
    if (!page) return;
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
