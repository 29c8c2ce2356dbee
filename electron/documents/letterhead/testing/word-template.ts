/** For tests: a template as Word writes one for a French-speaking office, with what real letterheads have. */
import { strToU8, zipSync } from 'fflate';
import { samplePng } from '../../../../domain/documents/sample-model.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const pic = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const logo = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="540000"/><wp:docPr id="7" name="Image 7"/><a:graphic ${a}><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic ${pic}><pic:nvPicPr><pic:cNvPr id="7" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const letters = '<w:rPr><w:color w:val="A6A6A6" w:themeColor="background1"/><w:sz w:val="16"/></w:rPr>';

export interface TemplateParts {
  /** In the head of the first page, after the logo. */
  head?: string;
  foot?: string;
  more?: Record<string, Uint8Array>;
}

export function wordTemplate({ head = '', foot = '', more = {} }: TemplateParts = {}): Uint8Array {
  const paragraph = (inner: string, look = '') =>
    `<w:p w14:paraId="1A2B3C4D"><w:pPr><w:pStyle w:val="En-tte"/>${look}</w:pPr>${inner}</w:p>`;
  const said = (words: string) => `<w:r w:rsidR="00AB12CD">${letters}<w:t>${words}</w:t></w:r>`;
  const part = (name: string, inner: string) =>
    `${declaration}<w:${name} ${w} ${r} ${wp} ${w14}>${inner}</w:${name}>`;
  const style = (id: string, name: string, inner: string, basedOn = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${inner}</w:style>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packageRelation}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}.template.main+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelation}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declaration}<w:document ${w} ${r}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1600" w:right="1440" w:bottom="1300" w:left="1440" w:header="700" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packageRelation}/relationships"><Relationship Id="rId1" Type="${relation}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${relation}/header" Target="header2.xml"/><Relationship Id="rId3" Type="${relation}/footer" Target="footer1.xml"/></Relationships>`,
    'word/header1.xml': part('hdr', paragraph(said('Ministère des Rivières'))),
    'word/header2.xml': part(
      'hdr',
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${paragraph(logo)}</w:sdtContent></w:sdt>${paragraph(said('Bureau du sous-ministre'), '<w:jc w:val="right"/>')}${head}<w:p/>`,
    ),
    'word/_rels/header2.xml.rels': `${declaration}<Relationships xmlns="${packageRelation}/relationships"><Relationship Id="rId1" Type="${relation}/image" Target="media/image1.png"/></Relationships>`,
    'word/footer1.xml': part(
      'ftr',
      `${paragraph(said('777, rue Bay : Toronto'), '<w:jc w:val="center"/>')}${foot}`,
    ),
    'word/media/image1.png': samplePng,
    'word/theme/theme1.xml': `${declaration}<a:theme ${a}><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri"/></a:majorFont><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    'word/styles.xml': `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '<w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>')}${style('Titre1', 'heading 1', '<w:pPr><w:jc w:val="center"/><w:spacing w:before="240"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="C00000"/><w:sz w:val="36"/></w:rPr>')}${style('Titre2', 'heading 2', '<w:rPr><w:color w:val="F4B183"/><w:sz w:val="20"/></w:rPr>', 'Titre1')}${style('Titre', 'Title', '<w:rPr><w:b/><w:caps/><w:sz w:val="52"/></w:rPr>')}${style('En-tte', 'header', '<w:rPr><w:sz w:val="18"/></w:rPr>')}</w:styles>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}
