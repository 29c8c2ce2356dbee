import { strFromU8, strToU8, zipSync } from 'fflate';
import type { LintRule } from '../lint-problem.ts';

/** The parts of a good Word file, by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Makes a broken file of a good one. @throws Error where there is nothing to break. */
export type Plant = (good: Parts) => Uint8Array;

/** What is broken, the rule of the lint that must see it (null: only the Open XML SDK does), and how it is broken. */
export type Defect = [what: string, rule: LintRule | null, make: Plant];

export const body = 'word/document.xml';
export const styles = 'word/styles.xml';
export const relationships = 'word/_rels/document.xml.rels';
export const types = '[Content_Types].xml';

/** Replaces the first place where the defect can be planted; there must be one. */
export function plant(part: string, from: string | RegExp, to: string): Plant {
  return (good) => {
    const xml = textOf(good, part);
    const planted = xml.replace(from, () => to);
    if (planted === xml) throw new Error(`nothing to plant in ${part}: ${String(from)}`);
    return zipSync({ ...good, [part]: strToU8(planted) }, { level: 0 });
  };
}

export function textOf(good: Parts, part: string): string {
  return strFromU8(good[part] ?? new Uint8Array());
}

export function without(part: string): Plant {
  return (good) => {
    const { [part]: _, ...rest } = good;
    return zipSync(rest);
  };
}

export function withPart(path: string, bytes: Uint8Array): Plant {
  return (good) => zipSync({ ...good, [path]: bytes });
}

/** One after the other. Each makes a file, whose parts the next one takes. */
export function replaceIn(...edits: [part: string, from: string | RegExp, to: string][]): Plant {
  return (good) => {
    const parts: Record<string, Uint8Array> = { ...good };
    for (const [part, from, to] of edits) {
      const xml = textOf(parts, part);
      const planted = xml.replace(from, () => to);
      if (planted === xml) throw new Error(`nothing to plant in ${part}: ${String(from)}`);
      parts[part] = strToU8(planted);
    }
    return zipSync(parts);
  };
}

/** A paragraph before all others. */
export function plantParagraph(text: string, properties = '', run = ''): Plant {
  const says = `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return plantXml(`<w:p><w:pPr>${properties}</w:pPr>${says}</w:p>`);
}

/** XML before the first paragraph. */
export function plantXml(xml: string): Plant {
  return plant(body, '<w:body>', `<w:body>${xml}`);
}
