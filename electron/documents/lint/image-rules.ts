import { type LintProblem, lintProblem } from './lint-problem.ts';
import type { WordPackage } from './word-package.ts';
import { all, type XmlElement } from './xml-tree.ts';

/** A picture says in words what it shows, has a size, stands in its line, and its bytes are those of a picture. */
export function imageProblems(path: string, root: XmlElement, word: WordPackage): LintProblem[] {
  return [
    ...all(root, 'wp:docPr')
      .filter((each) => (each.attributes.descr ?? '').trim() === '' && !isDecorative(each))
      .map((each) =>
        lintProblem('image_alt', path, 'A picture has no alternative text', each.attributes.name),
      ),
    // What floats is read at another place than where it is seen, and covers text when letters are made larger;
    // a letterhead is read with neither.
    ...(path === 'word/document.xml' ? all(root, 'wp:anchor') : []).map(() =>
      lintProblem('image_floating', path, 'A picture floats over the text'),
    ),
    ...all(root, 'wp:extent')
      .filter(({ attributes }) => !(Number(attributes.cx) > 0 && Number(attributes.cy) > 0))
      .map(() => lintProblem('image_size', path, 'A picture has no size')),
    ...corruptImages(path, root, word),
  ];
}

function isDecorative(properties: XmlElement): boolean {
  return all(properties, 'adec:decorative').some((each) => ['1', 'true'].includes(each.attributes.val ?? ''));
}

function corruptImages(path: string, root: XmlElement, word: WordPackage): LintProblem[] {
  const shown = new Set(all(root, 'a:blip').map((each) => each.attributes['r:embed']));
  return (word.relationships.get(path) ?? [])
    .filter(({ id, external }) => shown.has(id) && !external)
    .flatMap(({ target }) => {
      const file = `word/${target.replace(/^\/?word\//, '')}`;
      const bytes = word.files[file];
      // That it is not there is said of the relationship.
      if (bytes === undefined || isWholePicture(file, bytes)) return [];
      return [lintProblem('image_corrupt', file, 'A picture is damaged, or not what its name says')];
    });
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngEnd = [0x49, 0x45, 0x4e, 0x44];

/** From its first bytes to its last: a picture that was cut off opens in no program. */
function isWholePicture(path: string, bytes: Uint8Array): boolean {
  const has = (sign: readonly number[], at: number) =>
    sign.every((byte, index) => bytes[at + index] === byte);
  if (path.endsWith('.png')) return has(pngSignature, 0) && has(pngEnd, bytes.length - 8);
  if (/\.jpe?g$/.test(path)) return has([0xff, 0xd8, 0xff], 0) && has([0xff, 0xd9], bytes.length - 2);
  return false;
}
