import { cleanLine } from './clean-text.ts';
import type { DocumentLang } from './model.ts';

/** Characters that Windows, the strictest of the systems, does not allow in a file's name. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
const longestCharacters = 120;

interface NamedDocument {
  /** Number as issued; null for a draft. */
  number: string | null;
  /** Of its number: the second and later ones are told apart. */
  version: number;
  kindName: string;
  title: string;
  lang: DocumentLang;
  /** "DRAFT", in the document's language: the first word of a draft's file. */
  draftWord: string;
  /** "EXERCISE", in the document's language, where it belongs to one: it comes before everything else. */
  exerciseWord?: string;
}

/**
 * `SB-2026-001 Staff bulletin (EN).docx`, `SB-2026-001 version 2 Staff bulletin (EN).docx`; a draft has no number, so its title tells it apart; what belongs to an exercise
 * says so first. Safe on every system.
 */
export function documentFileName(document: NamedDocument): string {
  const { number, version, kindName, title, lang, draftWord, exerciseWord = '' } = document;
  const named =
    number === null
      ? [draftWord, kindName, title && `– ${title}`]
      : [number, version > 1 && `version ${version}`, kindName];
  const said = [exerciseWord, ...named];
  return `${fileNamePart(said.filter(Boolean).join(' '))} (${lang.toUpperCase()}).docx`;
}

/** A name that no other file of the batch has, whatever their case: "Name (EN).docx", "Name (EN) 2.docx". */
export function uniqueFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  let unique = name;
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${stem} ${count}${ending}`;
  return unique;
}

/** Text as a part of a file's name: what a system refuses becomes a space, and a dot or space never ends it. */
export function fileNamePart(text: string): string {
  const clean = cleanLine(text.replace(forbidden, ' '), longestCharacters).replace(
    /[. …\u00a0\u202f]+$/u,
    '',
  );
  return cleanLine(clean.replace(/[\u00a0\u202f]/g, ' ')) || '_';
}
