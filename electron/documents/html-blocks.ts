import { plainText } from '../../domain/documents/blocks.ts';
import type {
  Block,
  CardsBlock,
  ChecklistBlock,
  ChecklistItem,
  HeadingBlock,
  ImageBlock,
  KeyFactsBlock,
  ListBlock,
  NoticeBlock,
  Span,
  TableBlock,
  TitleBlock,
} from '../../domain/documents/model.ts';
import { escapeHtml, type HtmlModel, htmlLink, htmlSpans } from './html-spans.ts';

/** A block as HTML that says what it is: the structure that the Word file has, for a reader and a screen reader. */
export function htmlBlock(block: Block, model: HtmlModel): string {
  switch (block.type) {
    case 'title':
      return htmlTitle(block, model);
    case 'heading':
      return htmlHeading(block, model);
    case 'paragraph': {
      const look = block.role === undefined ? '' : ` class="doc-${block.role}"`;
      return `<p${look}>${htmlSpans(block.spans, model)}</p>`;
    }
    case 'list':
      return htmlList(block, model);
    case 'checklist':
      return htmlChecklist(block, model);
    case 'table':
      return htmlTable(block, model);
    case 'keyFacts':
      return htmlKeyFacts(block, model);
    case 'image':
      return htmlImage(block);
    case 'notice':
      return htmlNotice(block, model);
    case 'cards':
      return htmlCards(block, model);
    case 'contents':
      return htmlContents(model);
  }
}

function htmlTitle(block: TitleBlock, model: HtmlModel): string {
  const kicker = block.kicker === undefined ? '' : `<p class="doc-kicker">${escapeHtml(block.kicker)}</p>`;
  return `${kicker}<h1 class="doc-title">${htmlSpans(block.spans, model)}</h1>`;
}

/** Below the title when there is one. */
function htmlHeading(block: HeadingBlock, model: HtmlModel): string {
  const hasTitle = model.sections.some((section) => section.blocks.some((each) => each.type === 'title'));
  const tag = `h${Math.min(6, block.level + (model.headingsBelow ?? (hasTitle ? 1 : 0)))}`;
  return `<${tag} class="doc-heading-${block.level}"${placeOf(block, model)}>${htmlSpans(block.spans, model)}</${tag}>`;
}

/** Where a link leads: its anchor, or its number among the headings. */
function placeName(block: HeadingBlock, model: HtmlModel): string {
  return `${model.live ?? ''}${block.anchor ?? `heading-${headingsOf(model).indexOf(block)}`}`;
}

function placeOf(block: HeadingBlock, model: HtmlModel): string {
  return isPlain(model) ? '' : ` id="${escapeHtml(placeName(block, model))}"`;
}

/** A preview: nothing in it leads anywhere. */
function isPlain({ live, printed }: HtmlModel): boolean {
  return live === undefined && !printed;
}

const knownHeadings = new WeakMap<HtmlModel, HeadingBlock[]>();

function headingsOf(model: HtmlModel): HeadingBlock[] {
  const known = knownHeadings.get(model);
  if (known) return known;
  const headings = model.sections.flatMap((section) =>
    section.blocks.filter((block) => block.type === 'heading'),
  );
  knownHeadings.set(model, headings);
  return headings;
}

function htmlList(list: ListBlock, model: HtmlModel): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== undefined ? ` start="${list.start}"` : '';
  const items = list.items.map((item) => {
    const [only, ...more] = item.paragraphs.map((spans) => htmlSpans(spans, model));
    const said = more.length === 0 ? (only ?? '') : [only, ...more].map((each) => `<p>${each}</p>`).join('');
    return `<li>${said}${(item.lists ?? []).map((inner) => htmlList(inner, model)).join('')}</li>`;
  });
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

function htmlChecklist(block: ChecklistBlock, model: HtmlModel): string {
  const { words } = model;
  const hasDue = block.items.some((item) => item.due !== undefined);
  const hasRole = block.items.some((item) => item.role !== undefined);
  const columns = [
    { header: words.done, width: 8 },
    { header: words.task, width: hasDue && hasRole ? 53 : 70 },
    ...(hasDue ? [{ header: words.due, width: 16 }] : []),
    ...(hasRole ? [{ header: words.responsible, width: 23 }] : []),
  ];
  const rows = block.items.map((item) => {
    const box = htmlBox(item, model);
    const details =
      item.details === undefined ? '' : `<p class="doc-detail">${htmlSpans(item.details, model)}</p>`;
    return [
      box,
      htmlSpans(item.text, model) + details,
      ...(hasDue ? [escapeHtml(item.due ?? '')] : []),
      ...(hasRole ? [escapeHtml(item.role ?? '')] : []),
    ];
  });
  return tableHtml(block.caption, columns, rows, false);
}

function htmlBox(item: ChecklistItem, { live, words }: HtmlModel): string {
  if (live !== undefined) {
    const name = `${words.done} ${plainText(item.text)}`;
    return `<input type="checkbox" class="doc-tick" aria-label="${escapeHtml(name)}"${item.ticked ? ' checked' : ''}>`;
  }
  const said = item.ticked ? words.boxTicked : words.boxOpen;
  return `<span class="doc-box" role="img" aria-label="${escapeHtml(said)}">${item.ticked ? '☑' : '☐'}</span>`;
}

function htmlTable(block: TableBlock, model: HtmlModel): string {
  const rows = block.rows.map((row) => row.map((spans) => htmlSpans(spans, model)));
  const place = block.anchor === undefined || isPlain(model) ? '' : `${model.live ?? ''}${block.anchor}`;
  const { caption, columns, rowHeaders, rowMillimetres } = block;
  return tableHtml(caption, columns, rows, Boolean(rowHeaders), place, rowMillimetres);
}

function tableHtml(
  caption: string,
  columns: readonly { header: string; width: number }[],
  rows: readonly string[][],
  hasRowHeaders: boolean,
  place = '',
  heights: readonly number[] = [],
): string {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns
    .map(({ width }) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`)
    .join('');
  const head = columns.map(({ header }) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  const body = rows.map((row, at) => {
    const height = heights[at] === undefined ? '' : ` style="height:${heights[at]}mm"`;
    const cells = row.map((cell, at) =>
      hasRowHeaders && at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`,
    );
    return `<tr${height}>${cells.join('')}</tr>`;
  });
  const id = place === '' ? '' : ` id="${escapeHtml(place)}"`;
  return `<table${id}><caption>${escapeHtml(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function htmlKeyFacts(block: KeyFactsBlock, model: HtmlModel): string {
  const facts = block.facts.map((fact) => {
    const value = fact.value.length > 0 ? htmlSpans(fact.value, model) : '–';
    return `<div><dt>${escapeHtml(fact.label)}</dt><dd>${value}</dd></div>`;
  });
  return `<div role="group" aria-label="${escapeHtml(block.caption)}"><dl class="doc-facts">${facts.join('')}</dl></div>`;
}

function htmlImage(block: ImageBlock): string {
  const alt = typeof block.alt === 'string' ? block.alt : '';
  const source = `data:image/${block.format};base64,${Buffer.from(block.bytes).toString('base64')}`;
  const caption =
    block.caption === undefined
      ? ''
      : `<figcaption class="doc-caption">${escapeHtml(block.caption)}</figcaption>`;
  const size = `width="${millimetrePixels(block.widthMillimetres)}" height="${millimetrePixels(block.heightMillimetres)}"`;
  return `<figure>${caption}<img src="${source}" alt="${escapeHtml(alt)}" ${size}></figure>`;
}

function millimetrePixels(millimetres: number): number {
  return Math.max(1, Math.round((millimetres * 96) / 25.4));
}

function htmlNotice(block: NoticeBlock, model: HtmlModel): string {
  const { words } = model;
  const title = escapeHtml(block.title ?? (block.tone === 'info' ? words.noticeInfo : words.noticeWarning));
  const paragraphs = block.paragraphs.map((spans) => `<p>${htmlSpans(spans, model)}</p>`).join('');
  return `<div class="doc-notice doc-notice-${block.tone}" role="note" aria-label="${title}"><p class="doc-notice-title">${title}</p>${paragraphs}</div>`;
}

/** A row for each card: its front and its back, with the fold between them. */
function htmlCards(block: CardsBlock, model: HtmlModel): string {
  const side = (lines: readonly Span[][]) =>
    `<div class="doc-card-side">${lines.map((spans) => `<p>${htmlSpans(spans, model)}</p>`).join('')}</div>`;
  const cards = block.cards.map(({ front, back }) => `<li class="doc-card">${side(front)}${side(back)}</li>`);
  return `<ul class="doc-cards" aria-label="${escapeHtml(block.caption)}">${cards.join('')}</ul>`;
}

function htmlContents(model: HtmlModel): string {
  const headings = headingsOf(model).filter(({ level }) => level <= 3);
  if (headings.length === 0) return '';
  const items = headings.map((block) => {
    const place = `#${placeName(block, model)}`;
    return `<li class="doc-contents-${block.level}">${htmlLink(htmlSpans(block.spans, model), place, model)}</li>`;
  });
  const title = escapeHtml(model.words.contents);
  // In a page of several documents each has its own.
  const name = model.live === undefined ? title : `${title} – ${escapeHtml(model.title)}`;
  return `<nav class="doc-contents" aria-label="${name}"><p class="doc-heading-1">${title}</p><ol>${items.join('')}</ol></nav>`;
}
