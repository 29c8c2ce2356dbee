import { unzipSync } from 'fflate';
import { type LintProblem, lintProblem } from './lint-problem.ts';
import { all, parseXml, type XmlElement } from './xml-tree.ts';

/** A Word file taken apart: its XML as trees. */
export interface WordPackage {
  paths: ReadonlySet<string>;
  files: Readonly<Record<string, Uint8Array>>;
  parts: ReadonlyMap<string, XmlElement>;
  /** By the part that has them; '' is the package itself. */
  relationships: ReadonlyMap<string, Relationship[]>;
}

interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** Undefined when the bytes are no archive; then, and for each part that is not XML, `problems` says so. */
export function openPackage(bytes: Uint8Array, problems: LintProblem[]): WordPackage | undefined {
  let files: Record<string, Uint8Array>;
  try {
    const names = new Set<string>();
    files = unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.has(name)) problems.push(lintProblem('package_damaged', name, 'A part is there twice'));
        names.add(name);
        return true;
      },
    });
  } catch (error) {
    problems.push(lintProblem('package_unreadable', '', `The file is no archive: ${String(error)}`));
    return undefined;
  }
  const parts = new Map<string, XmlElement>();
  for (const [path, content] of Object.entries(files)) {
    if (path.split('/').includes('..') || path.startsWith('/') || path.includes('\\'))
      problems.push(lintProblem('package_damaged', path, 'A part lies outside the package'));
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content)));
    } catch (error) {
      problems.push(lintProblem('xml_malformed', path, `The part is not well-formed: ${String(error)}`));
    }
  }
  return { paths: new Set(Object.keys(files)), files, parts, relationships: readRelationships(parts) };
}

function readRelationships(parts: ReadonlyMap<string, XmlElement>): Map<string, Relationship[]> {
  const found = new Map<string, Relationship[]>();
  for (const [path, root] of parts) {
    const place = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (place === null) continue;
    const owner = place[2] === '' ? '' : `${place[1] ?? ''}${place[2] ?? ''}`;
    found.set(
      owner,
      all(root, 'Relationship').map(({ attributes }) => ({
        id: attributes.Id ?? '',
        type: attributes.Type?.split('/').at(-1) ?? '',
        target: attributes.Target ?? '',
        external: attributes.TargetMode === 'External',
      })),
    );
  }
  return found;
}

/** The parts that a reader reads, body first. */
export function readParts(word: WordPackage): { path: string; root: XmlElement }[] {
  const paths = [...word.parts.keys()].filter((path) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(path),
  );
  return paths.sort().flatMap((path) => {
    const root = word.parts.get(path);
    return root === undefined ? [] : [{ path, root }];
  });
}
