/** What can be broken in the package of a Word file: its parts, their types and what they refer to. */
import { strToU8, zipSync } from 'fflate';
import {
  body,
  type Defect,
  type Parts,
  plant,
  plantXml,
  relationships,
  replaceIn,
  styles,
  textOf,
  types,
  without,
  withPart,
} from './plant.ts';

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function related(type: string, target: string, mode = ' TargetMode="External"'): string {
  return `<Relationship Id="rId900" Type="${relationshipType}/${type}" Target="${target}"${mode}/></Relationships>`;
}

function firstPicture(good: Parts): string {
  const path = Object.keys(good).find((name) => name.startsWith('word/media/'));
  if (path === undefined) throw new Error('no picture');
  return path;
}

function pictureAs(change: (bytes: Uint8Array) => Uint8Array) {
  return (good: Parts) => {
    const path = firstPicture(good);
    return zipSync({ ...good, [path]: change(good[path] ?? new Uint8Array()) });
  };
}

export const packageDefects: Defect[] = [
  ['not an archive', 'package_unreadable', () => strToU8('not a package')],
  ['cut off in the middle', 'package_unreadable', (good) => zipSync(good).slice(0, 4000)],
  ['a part outside the package', 'package_damaged', withPart('../evil.xml', strToU8('<a/>'))],
  ['a part is missing', 'part_missing', without('word/settings.xml')],
  ['a tag that is not closed', 'xml_malformed', plant(body, '</w:body>', '')],
  ['a bare ampersand', 'xml_malformed', plant(body, 'The last words', 'The & last words')],
  ['U+FFFE in the text', 'xml_malformed', plant(body, 'The last words', 'The \ufffe last words')],
  ['a byte that is no UTF-8', 'xml_malformed', badByte],
  ['no content type', 'content_type_missing', plant(types, '/word/numbering.xml', '/word/numbers.xml')],
  [
    'typed as a template',
    'content_type_wrong',
    plant(types, 'wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
  ],
  [
    'typed as a document with macros',
    'content_type_wrong',
    plant(
      types,
      /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    ),
  ],
  [
    'macros',
    'part_foreign',
    (good) =>
      zipSync({
        ...good,
        'word/vbaProject.bin': strToU8('macros'),
        [types]: strToU8(
          textOf(good, types).replace(
            '</Types>',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
        ),
      }),
  ],
  ['an object of another program', 'part_foreign', plantXml('<w:p><w:r><w:t>x</w:t><w:object/></w:r></w:p>')],
  [
    'a template fetched from outside',
    'part_outside',
    plant(relationships, '</Relationships>', related('attachedTemplate', 'https://example.com/evil.dotm')),
  ],
  [
    'a picture fetched from outside',
    'part_outside',
    plant(relationships, '</Relationships>', related('image', 'https://example.com/seen.png')),
  ],
  [
    'a field that starts a program',
    'field_foreign',
    plantXml(
      '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe x"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
    ),
  ],
  ['an id used twice', 'relationship_duplicate', plant(relationships, 'Id="rId2"', 'Id="rId1"')],
  [
    'a relationship that leads nowhere',
    'relationship_target_missing',
    plant(relationships, 'Target="styles.xml"', 'Target="looks.xml"'),
  ],
  ['a missing relationship', 'relationship_unresolved', plant(body, /r:embed="rId\d+"/, 'r:embed="rId999"')],
  [
    'a header that is not there',
    'relationship_unresolved',
    plant(
      body,
      /<w:headerReference w:type="default" r:id="rId\d+"\/>/,
      '<w:headerReference w:type="default" r:id="rId998"/>',
    ),
  ],
  [
    'a link that runs a script',
    'link_target',
    plant(relationships, /Target="https:[^"]*"/, 'Target="javascript:alert(1)"'),
  ],
  [
    'a link to a file of this computer',
    'link_target',
    plant(relationships, /Target="https:[^"]*"/, 'Target="file:///C:/secret.txt"'),
  ],
  ['no title', 'property_missing', plant('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>')],
  ['no subject', 'property_missing', plant('docProps/core.xml', /<dc:subject>.*<\/dc:subject>/, '')],
  ['no author', 'property_missing', plant('docProps/core.xml', /<dc:creator>.*<\/dc:creator>/, '')],
  [
    'settings without a language',
    'language_missing',
    plant('word/settings.xml', /<w:themeFontLang[^>]*>/, ''),
  ],
  ['styles without a language', 'language_missing', plant(styles, /<w:lang [^>]*>/, '')],
  [
    'another language in its settings',
    'language_missing',
    plant('word/settings.xml', /<w:themeFontLang[^>]*>/, '<w:themeFontLang w:val="fr-CA"/>'),
  ],
  ['a corrupt picture', 'image_corrupt', pictureAs(() => strToU8('no picture at all'))],
  ['a picture cut off', 'image_corrupt', pictureAs((bytes) => bytes.slice(0, bytes.length - 20))],
  [
    'a JPEG named PNG',
    'image_corrupt',
    pictureAs(() => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9)),
  ],
  ['an element that Word does not know', null, plantXml('<w:paragraph/>')],
  ['properties after the text', null, plantXml('<w:p><w:r><w:t>x</w:t></w:r><w:pPr/></w:p>')],
  ['a size that is no number', null, plant(styles, '<w:sz w:val="24"/>', '<w:sz w:val="tall"/>')],
  [
    'a table without its grid',
    null,
    replaceIn([body, '<w:tblGrid>', '<w:tblGird>'], [body, '</w:tblGrid>', '</w:tblGird>']),
  ],
  [
    'a colour that is none',
    null,
    plantXml('<w:p><w:r><w:rPr><w:u w:val="wavyish"/></w:rPr><w:t>x</w:t></w:r></w:p>'),
  ],
  ['the last section twice', null, plant(body, '</w:body>', '<w:sectPr/></w:body>')],
];

function badByte(good: Parts): Uint8Array {
  const bytes = Uint8Array.from(good[body] ?? []);
  const at = textOf(good, body).indexOf('The last words');
  bytes[bytes.length - (textOf(good, body).length - at)] = 0xff;
  return zipSync({ ...good, [body]: bytes });
}
