/**
 * What docx leaves in `word/document.xml` that a reader would stumble over, mended. Its writer escapes quotes in text,
 * so the attributes looked for here are never words of the document.
 */
export function settleBody(xml: string): string {
  return renumberIds(joinSectionBreaks(closeContents(xml)));
}

/** The pictures of a head or a foot count on from where no body comes: their ids are those of the whole document. */
export function settleHeader(xml: string, part: number): string {
  const pictures = counter();
  return xml.replace(
    /<wp:docPr id="(\d+)"/g,
    (_, id: string) => `<wp:docPr id="${headPictures * part + pictures(id)}"`,
  );
}

const headPictures = 1_000_000;

/** The field of a table of contents ends in a blank paragraph; it ends with the last entry instead. */
function closeContents(xml: string): string {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
  return xml.replaceAll(`</w:p><w:p>${end}`, end);
}

const sectionBreak = /<w:p><w:pPr>(<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/gs;

/**
 * A section's properties stand in a blank paragraph after its last block. They go into that block's own paragraph;
 * only after a table is there none, and the blank one is made as small as Word allows.
 */
function joinSectionBreaks(xml: string): string {
  let out = '';
  let at = 0;
  for (const found of xml.matchAll(sectionBreak)) {
    out += xml.slice(at, found.index);
    at = found.index + found[0].length;
    const properties = found[1] ?? '';
    out = out.endsWith('</w:p>') ? intoLastParagraph(out, properties) : out + smallest(properties);
  }
  return out + xml.slice(at);
}

function intoLastParagraph(xml: string, section: string): string {
  const start = Math.max(xml.lastIndexOf('<w:p>'), xml.lastIndexOf('<w:p '));
  const inner = xml.indexOf('>', start) + 1;
  const close = '</w:pPr>';
  if (!xml.startsWith('<w:pPr>', inner)) {
    return `${xml.slice(0, inner)}<w:pPr>${section}</w:pPr>${xml.slice(inner)}`;
  }
  const end = xml.indexOf(close, inner);
  return xml.slice(0, end) + section + xml.slice(end);
}

function smallest(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

/** Ids and the names of contents bookmarks count on over all documents of a process; here they start at 1. */
function renumberIds(xml: string): string {
  const bookmarks = counter();
  const contents = counter();
  const pictures = counter();
  return xml
    .replace(/<w:bookmark(Start|End)([^>]*) w:id="(\d+)"/g, (_, kind: string, rest: string, id: string) => {
      return `<w:bookmark${kind}${rest} w:id="${bookmarks(id)}"`;
    })
    .replace(/(<w:bookmarkStart w:name="|w:anchor="|>PAGEREF )_Toc(\d+)/g, (_, lead: string, id: string) => {
      return `${lead}_Toc${String(contents(id)).padStart(9, '0')}`;
    })
    .replace(/<wp:docPr id="(\d+)"/g, (_, id: string) => `<wp:docPr id="${pictures(id)}"`);
}

function counter(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
}
