/** What can be broken in what a Word file says, and in how it looks. */
import { strToU8, zipSync } from 'fflate';
import { body, type Defect, plant, plantParagraph, plantXml, styles, textOf } from './plant.ts';

const french = '<w:lang w:val="fr-CA"/>';
const blank = '<w:p><w:pPr/></w:p>';
const numId = /<w:numId w:val="\d+"\/>/;

const frenchTexts = [
  'Qui ?',
  'Qui?',
  'Objet: grève',
  'le «plan»',
  'le « plan\u202f»',
  'Sortez !',
  'ici ; là',
];

export const textDefects: Defect[] = [
  [
    'a paragraph style that is not there',
    'style_unresolved',
    plant(body, '<w:pStyle w:val="Lead"/>', '<w:pStyle w:val="Leed"/>'),
  ],
  [
    'a table style that is not there',
    'style_unresolved',
    plant(body, '<w:tblStyle w:val="PlainRows"/>', '<w:tblStyle w:val="Grid"/>'),
  ],
  [
    'a style taken out',
    'style_unresolved',
    plant(styles, /<w:style [^>]*w:styleId="Lead">.*?<\/w:style>/s, ''),
  ],
  [
    'a style defined twice',
    'style_duplicate',
    plant(
      styles,
      '</w:styles>',
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Lead"><w:name w:val="Lead again"/></w:style></w:styles>',
    ),
  ],
  [
    'a style that stands on itself',
    'style_circular',
    plant(
      styles,
      /(?<=w:styleId="TableText">.*?)<w:basedOn w:val="Normal"\/>/s,
      '<w:basedOn w:val="TableBox"/>',
    ),
  ],
  ['a list that is not there', 'numbering_unresolved', plant(body, numId, '<w:numId w:val="99"/>')],
  [
    'a list that was never numbered',
    'numbering_unresolved',
    plant(body, numId, '<w:numId w:val="{bullets-0}"/>'),
  ],
  [
    'a list without its form',
    'numbering_unresolved',
    plant('word/numbering.xml', /<w:abstractNum .*<\/w:abstractNum>/s, ''),
  ],
  ['a dangling anchor', 'anchor_unresolved', plant(body, 'w:anchor="place_2"', 'w:anchor="place_9"')],
  [
    'a contents line without its heading',
    'anchor_unresolved',
    plant(body, 'PAGEREF _Toc000000001', 'PAGEREF _Toc000000099'),
  ],
  ['a bookmark twice', 'bookmark_duplicate', plant(body, 'w:name="place_2"', 'w:name="place_1"')],
  ['a bookmark without an end', 'bookmark_unbalanced', plant(body, /<w:bookmarkEnd [^>]*>/, '')],
  [
    'a bookmark with too long a name',
    'bookmark_name',
    plant(body, '<w:bookmarkStart w:name="_Toc000000001"', `<w:bookmarkStart w:name="${'b'.repeat(41)}"`),
  ],
  [
    'a bookmark with a space',
    'bookmark_name',
    plant(body, '<w:bookmarkStart w:name="_Toc000000001"', '<w:bookmarkStart w:name="the place"'),
  ],
  ['a picture id twice', 'id_duplicate', plant(body, '<wp:docPr id="2"', '<wp:docPr id="1"')],
  ['an unbalanced field', 'field_unbalanced', plant(body, '<w:fldChar w:fldCharType="end"/>', '')],
  ['a language that is none', 'language_unknown', plant(body, 'w:val="fr-CA"', 'w:val="French"')],
  ...frenchTexts.map(
    (said): Defect => [`French spaced otherwise, ${said}`, 'french_spaces', plantParagraph(said, '', french)],
  ),
  [
    'a document that begins with a second level',
    'heading_order',
    plantParagraph('Deep', '<w:pStyle w:val="Heading2"/>'),
  ],
  [
    'a skipped heading',
    'heading_order',
    plant(body, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading4"/>'),
  ],
  ['a heading without an outline level', 'heading_outline', plant(styles, '<w:outlineLvl w:val="1"/>', '')],
  [
    'a heading only by its looks',
    'heading_faked',
    plantParagraph('What to do', '', '<w:b/><w:sz w:val="32"/>'),
  ],
  ['a blank paragraph', 'paragraph_blank', plantXml(blank)],
  ['a paragraph of a no-break space', 'paragraph_blank', plantParagraph('\u00a0')],
  [
    'a second blank paragraph in a cell',
    'paragraph_blank',
    plant(body, '</w:p></w:tc>', `</w:p>${blank}</w:tc>`),
  ],
  ['spaces in a row', 'spaces_run', plantParagraph('two  spaces')],
  ['spaces of two kinds in a row', 'spaces_run', plantParagraph('two \u00a0spaces')],
  [
    'blank lines within a paragraph',
    'breaks_run',
    plantXml('<w:p><w:r><w:t>one</w:t><w:br/><w:br/><w:t>two</w:t></w:r></w:p>'),
  ],
  ['a typed bullet', 'bullet_typed', plantParagraph('• first')],
  ['a typed dash', 'bullet_typed', plantParagraph('- first')],
  ['half a character', 'text_unseen', plantParagraph('half a \ufdd0 character')],
  ['a control character', 'text_unseen', plantParagraph('a \u0085 control')],
  ['hidden text', 'text_hidden', plantParagraph('not for you', '', '<w:vanish/>')],
  [
    'text in a frame',
    'text_boxed',
    plantParagraph(
      'boxed',
      '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/>',
    ),
  ],
  [
    'text in a text box',
    'text_boxed',
    plantXml(
      '<w:p><w:r><w:t>x</w:t><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
    ),
  ],
  [
    'a tracked insertion',
    'revision_left',
    plantXml('<w:p><w:ins w:id="90" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'),
  ],
  [
    'a tracked deletion',
    'revision_left',
    plantXml(
      '<w:p><w:r><w:t>left</w:t></w:r><w:del w:id="91" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
    ),
  ],
  ['a link that says "click here"', 'link_text', plant(body, 'The link of it', 'click here')],
  ['a link that is an address', 'link_text', plant(body, 'The link of it', 'https://example.ca')],
  [
    'thirty pages without contents',
    'contents_missing',
    (good) => {
      const long = `<w:p><w:r><w:t>${'Many words. '.repeat(120)}</w:t></w:r></w:p>`.repeat(30);
      const xml = textOf(good, body).replace(/<w:sdt>.*?<\/w:sdt>/s, long);
      return zipSync({ ...good, [body]: strToU8(xml) });
    },
  ],
  ['no marked header row', 'table_header', plant(body, '<w:tblHeader/>', '')],
  ['a header row marked off', 'table_header', plant(body, '<w:tblHeader/>', '<w:tblHeader w:val="false"/>')],
  ['a table without a title', 'table_caption', plant(body, /<w:tblCaption [^>]*>/, '')],
  [
    'a table with a blank title',
    'table_caption',
    plant(body, /<w:tblCaption [^>]*>/, '<w:tblCaption w:val=" "/>'),
  ],
  ['cells merged down', 'table_merged', plant(body, '</w:tcPr>', '<w:vMerge w:val="restart"/></w:tcPr>')],
  [
    'cells merged across',
    'table_merged',
    plant(body, /(?<=<w:tcW [^>]*>)<\/w:tcPr>/, '<w:gridSpan w:val="2"/></w:tcPr>'),
  ],
  ['a row that lacks a cell', 'table_ragged', plant(body, /<w:tc>.*?<\/w:tc>/s, '')],
  [
    'a row that cuts off its text',
    'text_clipped',
    plant(body, '<w:trPr>', '<w:trPr><w:trHeight w:val="200" w:hRule="exact"/>'),
  ],
  [
    'a table wider than the page',
    'table_wide',
    plant(body, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="22000"/>'),
  ],
  [
    'a table in a table',
    'table_nested',
    plant(
      body,
      '</w:p></w:tc>',
      '</w:p><w:tbl><w:tblPr><w:tblStyle w:val="PlainRows"/><w:tblW w:w="900" w:type="dxa"/><w:tblCaption w:val="Inner"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>after</w:t></w:r></w:p></w:tc>',
    ),
  ],
  ['a picture without alternative text', 'image_alt', plant(body, 'descr="The alternative text of it"', '')],
  ['a picture no longer marked as decorative', 'image_alt', plant(body, 'adec:decorative', 'adec:plain')],
  ['a picture without a size', 'image_size', plant(body, /<wp:extent cx="\d+"/, '<wp:extent cx="0"')],
  [
    'a floating picture',
    'image_floating',
    (good) => {
      const xml = textOf(good, body)
        .replace('<wp:inline ', '<wp:anchor ')
        .replace('</wp:inline>', '</wp:anchor>');
      return zipSync({ ...good, [body]: strToU8(xml) });
    },
  ],
  ['a page of no size', 'page_shape', plant(body, /(<w:pgSz )w:w="\d+"/, '<w:pgSz w:w="100"')],
  ['margins that meet', 'page_shape', plant(body, /w:left="1300"/, 'w:left="11000"')],
  ['small text', 'text_small', plantParagraph('small', '', '<w:sz w:val="22"/>')],
  [
    'small text in tables',
    'text_small',
    plant(styles, /(?<=w:styleId="TableText">.*?)<w:sz w:val="\d+"\/>/s, '<w:sz w:val="18"/>'),
  ],
  [
    'a small foot',
    'text_small',
    plant(styles, /(?<=w:styleId="Footer">.*?)<w:sz w:val="\d+"\/>/s, '<w:sz w:val="18"/>'),
  ],
  ['a serif font', 'font_serif', plantParagraph('serif', '', '<w:rFonts w:ascii="Times New Roman"/>')],
  ['justified text', 'alignment', plantParagraph('justified', '<w:jc w:val="both"/>')],
  ['pale text', 'contrast', plantParagraph('pale', '', '<w:color w:val="999999"/>')],
  [
    'dark text on a dark ground',
    'contrast',
    plantParagraph('on dark', '<w:shd w:val="clear" w:color="auto" w:fill="444444"/>'),
  ],
  [
    'text marked with a dark pen',
    'contrast',
    plantParagraph('marked', '', '<w:highlight w:val="darkBlue"/>'),
  ],
  [
    'a header row too dark for its words',
    'contrast',
    plant(styles, /(?<=w:type="firstRow".*?)w:fill="\w+"/s, 'w:fill="808080"'),
  ],
];
