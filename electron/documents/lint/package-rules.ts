import { safeAddress } from '../../../domain/documents/address.ts';
import { type LintProblem, lintProblem } from './lint-problem.ts';
import type { WordPackage } from './word-package.ts';
import { all, textIn, walk } from './xml-tree.ts';

const required = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/settings.xml',
  'docProps/core.xml',
];

/** The package hangs together: parts, their types, and what they refer to. */
export function packageProblems(word: WordPackage): LintProblem[] {
  return [
    ...required
      .filter((path) => !word.paths.has(path))
      .map((path) => lintProblem('part_missing', path, 'A part is missing')),
    ...contentTypeProblems(word),
    ...relationshipProblems(word),
    ...propertyProblems(word),
    ...unseenText(word),
  ];
}

function contentTypeProblems(word: WordPackage): LintProblem[] {
  const types = word.parts.get('[Content_Types].xml');
  const overrides = new Set(all(types, 'Override').map((each) => each.attributes.PartName));
  const endings = new Set(all(types, 'Default').map((each) => each.attributes.Extension?.toLowerCase()));
  endings.delete('xml');
  return [...word.paths]
    .filter((path) => path !== '[Content_Types].xml' && !overrides.has(`/${path}`))
    .filter((path) => !endings.has(path.split('.').at(-1)?.toLowerCase()))
    .map((path) => lintProblem('content_type_missing', path, 'The part has no content type'));
}

function relationshipProblems(word: WordPackage): LintProblem[] {
  const problems: LintProblem[] = [];
  for (const [owner, relationships] of word.relationships) {
    const ids = new Set<string>();
    const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
    for (const { id, target, external } of relationships) {
      if (ids.has(id)) problems.push(lintProblem('relationship_duplicate', owner, 'An id is used twice', id));
      ids.add(id);
      if (external) {
        if (safeAddress(target) === undefined)
          problems.push(lintProblem('link_target', owner, 'Bad address', target));
      } else if (!word.paths.has(resolved(folder, target))) {
        problems.push(lintProblem('relationship_target_missing', owner, 'Leads to no part', target));
      }
    }
  }
  for (const [path, root] of word.parts) {
    const ids = new Set((word.relationships.get(path) ?? []).map((each) => each.id));
    for (const { attributes } of walk(root)) {
      for (const name of ['r:id', 'r:embed', 'r:link']) {
        const id = attributes[name];
        if (id !== undefined && !ids.has(id)) {
          problems.push(lintProblem('relationship_unresolved', path, 'Refers to no relationship', id));
        }
      }
    }
  }
  return problems;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function propertyProblems(word: WordPackage): LintProblem[] {
  const core = word.parts.get('docProps/core.xml');
  return ['dc:title', 'dc:subject', 'dc:creator', 'dcterms:created']
    .filter((name) => textIn(all(core, name)[0]).trim() === '')
    .map((name) => lintProblem('property_missing', 'docProps/core.xml', `The file has no ${name}`));
}

/** U+FFFE, U+FFFF and the other noncharacters, and controls but tab and line ends. */
const unseen = /[\p{Noncharacter_Code_Point}\ufffd]|(?![\t\n\r])\p{Cc}/u;

function unseenText(word: WordPackage): LintProblem[] {
  return [...word.parts].flatMap(([path, root]) => {
    const text = textIn(root);
    return unseen.test(text)
      ? [lintProblem('text_unseen', path, 'A character that nobody can see', text.slice(text.search(unseen)))]
      : [];
  });
}
