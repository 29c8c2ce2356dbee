import { plainText } from './blocks.ts';
import type { Block, DocumentModel, HeadingBlock, TitleBlock } from './model.ts';
import { prepareDocument } from './prepare.ts';
import { type DocumentProblem, problem } from './problem.ts';
import { checkBlock } from './validate-blocks.ts';
import { allSpans, checkSpans } from './validate-spans.ts';

/**
 * All that is wrong with a document, in reading order, after its text has been cleaned (`prepareDocument`). An
 * `error` makes `renderDocx` refuse it; a `warning` is for a person to mend: a missing fact, a link that says "here".
 * Rules: WCAG 2.2 as applied to Word documents, and what a Word file needs to open.
 */
export function validateDocument(model: DocumentModel): DocumentProblem[] {
  return validatePrepared(prepareDocument(model));
}

/** `validateDocument` for a model that `prepareDocument` has returned. */
export function validatePrepared(model: DocumentModel): DocumentProblem[] {
  const placed = model.sections.flatMap((section, at) =>
    section.blocks.map((block, index): PlacedBlock => ({ block, where: `sections.${at}.blocks.${index}` })),
  );
  const anchors = new Set<string>();
  return [
    ...checkProperties(model),
    ...(placed.length === 0 ? [problem('nothing_said', 'sections')] : []),
    ...placed.flatMap((each) => checkAnchor(each, anchors)),
    ...checkOutline(placed),
    ...placed.flatMap(({ block, where }) => [
      ...checkBlock(block, where),
      ...allSpans(block, where).flatMap((part) => checkSpans(part.spans, part.where)),
    ]),
    ...checkReferences(placed, anchors),
  ];
}

interface PlacedBlock {
  block: Block;
  where: string;
}

function checkProperties(model: DocumentModel): DocumentProblem[] {
  const found: DocumentProblem[] = [];
  if (model.title === '') found.push(problem('title_missing', 'title'));
  if (model.subject === '') found.push(problem('subject_missing', 'subject'));
  if (model.creator === '') found.push(problem('creator_missing', 'creator'));
  if (!isInstant(model.created)) found.push(problem('created_invalid', 'created', model.created));
  if (model.running.owner === '') found.push(problem('running_missing', 'running.owner'));
  if (model.running.reference === '') found.push(problem('running_missing', 'running.reference'));
  for (const [at, mark] of (model.running.marks ?? []).entries()) {
    if (mark.text === '') found.push(problem('mark_blank', `running.marks.${at}`));
  }
  return [...found, ...checkWords(model)];
}

function checkWords(model: DocumentModel): DocumentProblem[] {
  const holes = { pageOfPages: ['{page}', '{pages}'], factMissing: ['{key}'] };
  const found = Object.entries(model.words)
    .filter(([, said]) => said === '')
    .map(([name]) => problem('words_incomplete', `words.${name}`));
  for (const name of ['pageOfPages', 'factMissing'] as const) {
    const said = model.words[name];
    if (said !== '' && !holes[name].every((hole) => said.includes(hole))) {
      found.push(problem('words_incomplete', `words.${name}`, said));
    }
  }
  return found;
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function checkAnchor({ block, where }: PlacedBlock, anchors: Set<string>): DocumentProblem[] {
  if ((block.type !== 'heading' && block.type !== 'table') || block.anchor === undefined) return [];
  if (block.anchor.trim() === '') return [problem('anchor_blank', where)];
  if (anchors.has(block.anchor)) return [problem('anchor_duplicate', where, block.anchor)];
  anchors.add(block.anchor);
  return [];
}

/** One title at most, before all else; headings start at 1 and go one level deeper at a time. */
function checkOutline(placed: readonly PlacedBlock[]): DocumentProblem[] {
  const found: DocumentProblem[] = [];
  let level = 0;
  for (const [at, { block, where }] of placed.entries()) {
    if (block.type === 'title' && at > 0)
      found.push(problem('title_repeated', where, plainText(block.spans)));
    if (block.type === 'title' || block.type === 'heading') found.push(...checkBlank(block, where));
    if (block.type !== 'heading') continue;
    if (block.level > level + 1) found.push(problem('heading_order', where, plainText(block.spans)));
    level = block.level;
  }
  const hasContents = placed.find(({ block }) => block.type === 'contents');
  if (hasContents && level === 0) found.push(problem('contents_without_headings', hasContents.where));
  return found;
}

function checkBlank(block: HeadingBlock | TitleBlock, where: string): DocumentProblem[] {
  return block.spans.length === 0 ? [problem('heading_blank', where)] : [];
}

function checkReferences(placed: readonly PlacedBlock[], anchors: ReadonlySet<string>): DocumentProblem[] {
  return placed.flatMap(({ block, where }) =>
    allSpans(block, where).flatMap((part) =>
      part.spans.flatMap((span, at) =>
        span.type === 'reference' && !anchors.has(span.to)
          ? [problem('reference_unresolved', `${part.where}.${at}`, span.to)]
          : [],
      ),
    ),
  );
}
