import { type LintProblem, lintProblem } from './lint-problem.ts';
import { readParts, type WordPackage } from './word-package.ts';
import { all, textIn } from './xml-tree.ts';

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Macros, controls, objects of other programs, and other documents within this one. */
const foreignPart = /vbaProject|vbaData|activeX|embeddings\/|\.(?:bin|ocx|exe|dll|js|vbs|htm|html|mht|rtf)$/i;
const foreignElements = ['w:object', 'w:altChunk', 'w:control', 'w:subDoc'];
/** The fields that Holdfast writes; others run programs (DDEAUTO) or fetch files (INCLUDEPICTURE). */
const ownFields = /^\s*(?:PAGE|NUMPAGES|TOC|PAGEREF|REF|HYPERLINK)\b/;

/** Nothing in the file runs, and nothing is fetched when it is opened. */
export function foreignProblems(word: WordPackage): LintProblem[] {
  return [...typeProblems(word), ...partProblems(word), ...outsideProblems(word), ...fieldProblems(word)];
}

function typeProblems(word: WordPackage): LintProblem[] {
  const main = all(word.parts.get('[Content_Types].xml'), 'Override').find(
    (each) => each.attributes.PartName === '/word/document.xml',
  );
  if (main === undefined || main.attributes.ContentType === mainType) return [];
  const said = main.attributes.ContentType ?? '';
  return [lintProblem('content_type_wrong', 'word/document.xml', 'The file is no plain document', said)];
}

function partProblems(word: WordPackage): LintProblem[] {
  return [
    ...[...word.paths]
      .filter((path) => foreignPart.test(path))
      .map((path) => lintProblem('part_foreign', path, 'A part of another program')),
    ...readParts(word).flatMap(({ path, root }) =>
      foreignElements
        .filter((name) => all(root, name).length > 0)
        .map((name) => lintProblem('part_foreign', path, 'A part of another program', name)),
    ),
  ];
}

/** A link is followed by whoever presses it; anything else from outside is fetched without asking. */
function outsideProblems(word: WordPackage): LintProblem[] {
  return [...word.relationships].flatMap(([owner, relationships]) =>
    relationships
      .filter(({ external, type }) => external && type !== 'hyperlink')
      .map(({ target }) => lintProblem('part_outside', owner, 'A part is fetched from outside', target)),
  );
}

function fieldProblems(word: WordPackage): LintProblem[] {
  return readParts(word).flatMap(({ path, root }) => {
    const instructions = [
      ...all(root, 'w:instrText').map(textIn),
      ...all(root, 'w:fldSimple').map((field) => field.attributes['w:instr'] ?? ''),
    ];
    return instructions
      .filter((said) => said.trim() !== '' && !ownFields.test(said))
      .map((said) => lintProblem('field_foreign', path, 'A field that Holdfast does not write', said));
  });
}
