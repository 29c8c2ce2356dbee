import * as z from 'zod';
import finished from '../../../assets/example/documents.json' with { type: 'json' };
import { type DocumentKind, documentKinds } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type {
  RichTextBlock,
  RichTextDoc,
  RichTextInline,
  RichTextList,
  RichTextListItem,
  RichTextParagraph,
} from '../../../domain/documents/rich-text.ts';

/** What is written in the place of an instruction: words with {facts}, one after the other; null takes the line out. */
const answers = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));
type Answers = z.output<typeof answers>;
const titles = z.object({ en: z.string(), fr: z.string() }).optional();
const written = z
  .partialRecord(z.enum(documentKinds), z.object({ title: titles, en: answers, fr: answers }))
  .parse(finished);

/** The kinds that the example organisation has written documents of. */
export const finishedKinds: readonly DocumentKind[] = documentKinds.filter((kind) => written[kind]);

/** The title that the example gives a document; undefined when it keeps the one it starts with. */
export function finishedTitle(kind: DocumentKind, lang: DocumentLang): string | undefined {
  return written[kind]?.title?.[lang];
}

const instruction = /\[[^[\]]+\]/g;

/** The text of a template with everything that it asks for written in, as the example organisation would. */
export function finishedContent(doc: RichTextDoc, kind: DocumentKind, lang: DocumentLang): RichTextDoc {
  const answer = answerer(written[kind]?.[lang] ?? {});
  return { type: 'doc', content: (doc.content ?? []).flatMap((block) => finishBlock(block, answer)) };
}

type Answer = (instruction: string) => string | null | undefined;

/** Several answers to the same instruction are given in turn. */
function answerer(known: Answers): Answer {
  const bySpaceless = new Map(Object.entries(known).map(([asked, said]) => [withoutSpaces(asked), said]));
  const given = new Map<string, number>();
  return (asked) => {
    const key = withoutSpaces(asked);
    const said = bySpaceless.get(key);
    if (!Array.isArray(said)) return said;
    const turn = given.get(key) ?? 0;
    given.set(key, turn + 1);
    return said[turn] ?? said.at(-1);
  };
}

/** No-break spaces come and go with careful typography. */
function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

function finishBlock(block: RichTextBlock, answer: Answer): RichTextBlock[] {
  switch (block.type) {
    case 'paragraph':
      return finishParagraph(block, answer);
    case 'notice': {
      const content = block.content.flatMap((each) => finishParagraph(each, answer));
      return content.length === 0 ? [] : [{ ...block, content }];
    }
    case 'bulletList':
    case 'orderedList':
      return finishList(block, answer);
    default:
      return [block];
  }
}

function finishItem(item: RichTextListItem, answer: Answer): RichTextListItem[] {
  const content = item.content.flatMap((child): RichTextListItem['content'] =>
    child.type === 'paragraph' ? finishParagraph(child, answer) : finishList(child, answer),
  );
  return content.length === 0 ? [] : [{ ...item, content }];
}

function finishList(list: RichTextList, answer: Answer): RichTextList[] {
  const content = list.content.flatMap((item) => finishItem(item, answer));
  return content.length === 0 ? [] : [{ ...list, content }];
}

function finishParagraph(paragraph: RichTextParagraph, answer: Answer): RichTextParagraph[] {
  let isOut = false;
  const content = (paragraph.content ?? []).flatMap((node): RichTextInline[] => {
    if (node.type !== 'text') return [node];
    const text = node.text.replace(instruction, (asked) => {
      const said = answer(asked);
      if (said === null) isOut = true;
      return said ?? (said === null ? '' : asked);
    });
    return inlines(text, node.marks);
  });
  return isOut || content.length === 0 ? [] : [{ ...paragraph, content }];
}

type Marks = Extract<RichTextInline, { type: 'text' }>['marks'];

/** Words with {facts} as the nodes of a text. */
function inlines(text: string, marks: Marks): RichTextInline[] {
  return text.split(/(\{[\w.]+\})/).flatMap((part): RichTextInline[] => {
    if (part === '') return [];
    const key = /^\{([\w.]+)\}$/.exec(part)?.[1];
    if (key !== undefined) return [{ type: 'fact', attrs: { key } }];
    return [{ type: 'text', text: part, ...(marks && { marks }) }];
  });
}
