import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyBlock } from '../../../domain/documents/sample-model.ts';
import { renderDocx } from '../render-docx.ts';
import { lintDocx } from './lint-docx.ts';
import { type LintRule, lintRules } from './lint-problem.ts';

let good: Record<string, Uint8Array>;

beforeAll(async () => {
  const model = everyBlock('en', (field) => `The ${field} of it`);
  good = unzipSync(await renderDocx(model));
});

const body = 'word/document.xml';
const styles = 'word/styles.xml';

/** Replaces the first place where a defect can be planted; there must be one. */
function plant(part: string, from: string | RegExp, to: string): () => Uint8Array {
  return () => {
    const xml = strFromU8(good[part] ?? new Uint8Array());
    const planted = xml.replace(from, () => to);
    expect(planted, `nothing to plant in ${part}`).not.toBe(xml);
    return zipSync({ ...good, [part]: strToU8(planted) }, { level: 0 });
  };
}

function without(part: string): () => Uint8Array {
  return () => {
    const { [part]: _, ...rest } = good;
    return zipSync(rest);
  };
}

function paragraph(text: string, properties = '', run = ''): string {
  const says = `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:body><w:p><w:pPr>${properties}</w:pPr>${says}</w:p>`;
}

function plantParagraph(text: string, properties = '', run = ''): () => Uint8Array {
  return plant(body, '<w:body>', paragraph(text, properties, run));
}

const french = '<w:lang w:val="fr-CA"/>';

/** Ways to break a good file, by the rule that must see each. */
const defects: Record<LintRule, (() => Uint8Array)[]> = {
  package_unreadable: [() => strToU8('not a package'), () => zipSync(good).slice(0, 4000)],
  part_missing: [without('word/settings.xml')],
  xml_malformed: [
    plant(body, '</w:body>', ''),
    plant(body, 'The last words', 'The & last words'),
    plant(body, 'The last words', 'The \ufffe last words'),
  ],
  content_type_missing: [plant('[Content_Types].xml', '/word/numbering.xml', '/word/numbers.xml')],
  relationship_duplicate: [plant('word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"')],
  relationship_target_missing: [
    plant('word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="looks.xml"'),
  ],
  relationship_unresolved: [plant(body, /r:embed="rId\d+"/, 'r:embed="rId999"')],
  link_target: [
    plant('word/_rels/document.xml.rels', /Target="https:[^"]*"/, 'Target="javascript:alert(1)"'),
  ],
  style_unresolved: [
    plant(body, '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="Leed"/>'),
    plant(body, '<w:tblStyle w:val="PlainRows"/>', '<w:tblStyle w:val="Grid"/>'),
  ],
  numbering_unresolved: [
    plant(body, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>'),
    plant(body, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="{bullets-0}"/>'),
  ],
  anchor_unresolved: [
    plant(body, 'w:anchor="place_2"', 'w:anchor="place_9"'),
    plant(body, 'PAGEREF _Toc000000001', 'PAGEREF _Toc000000099'),
  ],
  bookmark_duplicate: [plant(body, 'w:name="place_2"', 'w:name="place_1"')],
  bookmark_unbalanced: [plant(body, /<w:bookmarkEnd [^>]*>/, '')],
  bookmark_name: [
    plant(body, '<w:bookmarkStart w:name="_Toc000000001"', `<w:bookmarkStart w:name="${'b'.repeat(41)}"`),
    plant(body, '<w:bookmarkStart w:name="_Toc000000001"', '<w:bookmarkStart w:name="the place"'),
  ],
  id_duplicate: [plant(body, '<wp:docPr id="2"', '<wp:docPr id="1"')],
  field_unbalanced: [plant(body, '<w:fldChar w:fldCharType="end"/>', '')],
  property_missing: [
    plant('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'),
    plant('docProps/core.xml', /<dc:subject>.*<\/dc:subject>/, ''),
    plant('docProps/core.xml', /<dc:creator>.*<\/dc:creator>/, ''),
  ],
  language_missing: [
    plant('word/settings.xml', /<w:themeFontLang[^>]*>/, ''),
    plant(styles, /<w:lang [^>]*>/, ''),
  ],
  language_unknown: [plant(body, 'w:val="fr-CA"', 'w:val="French"')],
  french_spaces: [
    'Qui ?',
    'Qui?',
    'Objet: grève',
    'le «plan»',
    'le « plan\u202f»',
    'Sortez !',
    'ici ; là',
  ].map((said) => plantParagraph(said, '', french)),
  heading_order: [
    plantParagraph('Deep', '<w:pStyle w:val="Heading2"/>'),
    plant(body, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading4"/>'),
  ],
  heading_outline: [plant(styles, '<w:outlineLvl w:val="1"/>', '')],
  paragraph_blank: [plantParagraph(''), plantParagraph('\u00a0')],
  spaces_run: [plantParagraph('two  spaces'), plantParagraph('two \u00a0spaces')],
  bullet_typed: [plantParagraph('• first'), plantParagraph('- first')],
  text_unseen: [plantParagraph('half a \ufdd0 character'), plantParagraph('a \u0085 control')],
  link_text: [
    plant(body, 'The link of it', 'click here'),
    plant(body, 'The link of it', 'https://example.ca'),
  ],
  contents_missing: [
    () => {
      const long = `<w:p><w:r><w:t>${'Many words. '.repeat(120)}</w:t></w:r></w:p>`.repeat(30);
      const xml = strFromU8(good[body] ?? new Uint8Array()).replace(/<w:sdt>.*?<\/w:sdt>/s, long);
      return zipSync({ ...good, [body]: strToU8(xml) });
    },
  ],
  table_header: [
    plant(body, '<w:tblHeader/>', ''),
    plant(body, '<w:tblHeader/>', '<w:tblHeader w:val="false"/>'),
  ],
  table_caption: [
    plant(body, /<w:tblCaption [^>]*>/, ''),
    plant(body, /<w:tblCaption [^>]*>/, '<w:tblCaption w:val=" "/>'),
  ],
  table_merged: [plant(body, '</w:tcPr>', '<w:vMerge w:val="restart"/></w:tcPr>')],
  table_ragged: [plant(body, /<w:tc>.*?<\/w:tc>/s, '')],
  image_alt: [
    plant(body, 'descr="The alternative text of it"', ''),
    plant(body, 'adec:decorative', 'adec:plain'),
  ],
  text_small: [
    plantParagraph('small', '', '<w:sz w:val="22"/>'),
    plant(styles, /(?<=w:styleId="TableText">.*?)<w:sz w:val="\d+"\/>/s, '<w:sz w:val="18"/>'),
    plant(styles, /(?<=w:styleId="Footer">.*?)<w:sz w:val="\d+"\/>/s, '<w:sz w:val="18"/>'),
  ],
  font_serif: [plantParagraph('serif', '', '<w:rFonts w:ascii="Times New Roman"/>')],
  alignment: [plantParagraph('justified', '<w:jc w:val="both"/>')],
  contrast: [
    plantParagraph('pale', '', '<w:color w:val="999999"/>'),
    plantParagraph('on dark', '<w:shd w:val="clear" w:color="auto" w:fill="444444"/>'),
    plant(styles, /(?<=w:type="firstRow".*?)w:fill="\w+"/s, 'w:fill="808080"'),
  ],
};

/** What must break too when a thing is broken: no more than this. */
const alsoSeen: Partial<Record<LintRule, LintRule[]>> = {
  part_missing: ['relationship_target_missing', 'language_missing'],
  xml_malformed: [],
  content_type_missing: [],
  relationship_duplicate: ['relationship_unresolved'],
  language_missing: ['language_unknown'],
  bookmark_name: ['anchor_unresolved'],
  bookmark_duplicate: ['anchor_unresolved'],
  contents_missing: [],
};

describe('lintDocx', () => {
  it('finds nothing in a good file', () => {
    expect(lintDocx(zipSync(good))).toEqual([]);
  });

  it.each(lintRules)('sees %s, and nothing that is not there', (rule) => {
    for (const make of defects[rule]) {
      const seen = new Set(lintDocx(make()).map((problem) => problem.rule));
      expect(seen).toContain(rule);
      for (const other of alsoSeen[rule] ?? []) seen.delete(other);
      expect([...seen]).toEqual([rule]);
    }
  });

  it('says in which part, and quotes the place', () => {
    expect(lintDocx(plantParagraph('• first')())).toEqual([
      { rule: 'bullet_typed', part: body, message: 'A bullet was typed: “• first”' },
    ]);
  });
});
