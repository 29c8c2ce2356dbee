interface OpenList {
  element: HTMLElement;
  level: number;
}

/** Word writes a list as paragraphs with a typed bullet, and says in a style how deep each is: they become real lists. */
export function makeLists(page: Document): void {
  let open: OpenList[] = [];
  let last: Element | null = null;
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const level = levelOf(paragraph);
    if (level === undefined) continue;
    if (paragraph.previousElementSibling !== last || last === null) open = [];
    const isOrdered = /^\(?[\da-z]{1,3}[.)]/i.test(takeBullet(paragraph));
    open = open.filter((list) => list.level <= level);
    if (open.at(-1)?.level !== level)
      open.push({ element: startList(page, open, paragraph, isOrdered), level });
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    open.at(-1)?.element.append(item);
    paragraph.remove();
    last = open[0]?.element ?? null;
  }
}

/** Inside the last item of the list around it, or where the paragraph stands. */
function startList(
  page: Document,
  open: readonly OpenList[],
  paragraph: Element,
  isOrdered: boolean,
): HTMLElement {
  const list = page.createElement(isOrdered ? 'ol' : 'ul');
  const around = open.at(-1)?.element.lastElementChild;
  if (around) around.append(list);
  else paragraph.before(list);
  return list;
}

function levelOf(paragraph: Element): number | undefined {
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Takes the typed bullet or number out of a paragraph and returns it. */
function takeBullet(paragraph: Element): string {
  const holder = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const typed = holder?.textContent?.trim() ?? '';
  holder?.remove();
  return typed;
}
