import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { DocumentModel } from '../../domain/documents/model.ts';
import type { HouseStyle } from './house-style.ts';
import { dressPackage } from './letterhead/dress.ts';
import { settleBody, settleHeader } from './settle-body.ts';
import { languageTag } from './word-look.ts';

/** A time that no time zone's clock skipped; read back in the same zone, it is the same in every zone. */
const zipTime = new Date(1980, 0, 1, 12, 0, 0);

const bodyPath = 'word/document.xml';
const bodyRelationships = 'word/_rels/document.xml.rels';

/**
 * The package that docx wrote, with all that is random or of this moment taken out of it: relationship ids by order
 * of appearance, the model's date, a fixed time in the archive. The rest is mended on the way; see `settleBody`.
 */
export function packDocx(written: Uint8Array, model: DocumentModel, house: HouseStyle): Uint8Array {
  const parts = unzipSync(written);
  if (house.letterhead) dressPackage(parts, house.letterhead, model.running.owner);
  edit(parts, bodyPath, settleBody);
  for (const path of Object.keys(parts)) {
    const part = /^word\/(header|footer)(\d+)\.xml$/.exec(path);
    if (part)
      edit(parts, path, (xml) => settleHeader(xml, Number(part[2]) * 2 + Number(part[1] === 'footer')));
  }
  edit(parts, 'docProps/core.xml', (xml) => withDate(xml, model.created));
  edit(parts, 'word/settings.xml', (xml) => withLanguage(xml, languageTag[model.lang]));
  renumberRelationships(parts);
  const ordered: Zippable = {};
  for (const path of Object.keys(parts).sort(byPlace)) {
    const bytes = parts[path];
    if (bytes !== undefined)
      ordered[path] = [bytes, { mtime: zipTime, level: path.endsWith('.xml') ? 6 : 4, os: 0 }];
  }
  return zipSync(ordered);
}

type Parts = Record<string, Uint8Array>;

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`docx wrote no ${path}`);
  parts[path] = strToU8(change(strFromU8(bytes)));
}

/** Readers look for the content types first. */
function byPlace(one: string, other: string): number {
  const place = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return place(one) - place(other) || (one < other ? -1 : 1);
}

function withDate(xml: string, created: string): string {
  const instant = `${created.slice(0, 16)}:00Z`;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + instant);
}

/** For the tools that look for the language there rather than in the styles. */
function withLanguage(xml: string, tag: string): string {
  return xml.replace('</w:settings>', `<w:themeFontLang w:val="${tag}"/></w:settings>`);
}

/** docx gives each link a random id. */
function renumberRelationships(parts: Parts): void {
  const names = new Map<string, string>();
  const rename = (id: string) => {
    const name = names.get(id) ?? `rId${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  edit(parts, bodyPath, (xml) =>
    xml.replace(
      / (r:(?:id|embed|link))="([^"]+)"/g,
      (_, key: string, id: string) => ` ${key}="${rename(id)}"`,
    ),
  );
  edit(parts, bodyRelationships, (xml) => {
    const written = xml.match(/<Relationship [^>]*>/g) ?? [];
    const idOf = (relationship: string) => / Id="([^"]+)"/.exec(relationship)?.[1] ?? '';
    const isCited = (relationship: string) => names.has(idOf(relationship));
    const renamed = [...written.filter(isCited), ...written.filter((each) => !isCited(each))].map((each) =>
      each.replace(/ Id="([^"]+)"/, (_, id: string) => ` Id="${rename(id)}"`),
    );
    const numberOf = (each: string) => Number(idOf(each).slice(3));
    renamed.sort((one, other) => numberOf(one) - numberOf(other));
    return xml.replace(/<Relationship .*<\/Relationships>/s, () => `${renamed.join('')}</Relationships>`);
  });
}
