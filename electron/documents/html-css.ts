import {
  colour,
  markColours,
  pageMargin,
  pageShape,
  paletteOf,
  toneInk,
  twipsPerMillimetre,
} from './word-look.ts';

const millimetres = (twips: number) => `${(twips / twipsPerMillimetre).toFixed(1)}mm`;
const letter = pageShape('letter', false);
const marks = Object.entries(markColours)
  .map(([tone, { ground, ink }]) => `.doc-mark-${tone}{background:#${ground};color:#${ink}}`)
  .join('\n');

const tones = Object.entries(toneInk)
  .map(([tone, ink]) => `.doc-tone-${tone}{color:#${ink}}`)
  .join('\n');

/** Sheets of paper one below the other, once the window has laid the document out on them; see renderer/publish/preview. */
const pagedCss = Object.entries({ letter: pageShape('letter', false), a4: pageShape('a4', false) })
  .map(
    ([paper, { width, height }]) => `
.doc-paged .doc-${paper}{width:${millimetres(width)};height:${millimetres(height)}}
.doc-paged .doc-${paper}.doc-sheet-wide{width:${millimetres(height)};height:${millimetres(width)}}`,
  )
  .join('');

/**
 * The look of the Word file, on screen: the same colours, font, sizes and order; always on white paper.
 * @param accent rrggbb
 */
export function htmlCss(accent: string, font: string): string {
  const palette = paletteOf(accent);
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#e5e8eb;color:#${colour.ink};font:12pt/1.38 '${font}',Arial,Helvetica,sans-serif;overflow-wrap:anywhere}
.doc-sheet{max-width:${millimetres(letter.width)};margin:0 auto;padding:${millimetres(pageMargin.header)} min(${millimetres(pageMargin.left)},7vw) ${millimetres(pageMargin.footer)};background:#fff;box-shadow:0 1px 3px rgb(0 0 0/25%)}
.doc-wide{max-width:${millimetres(letter.height)}}
${pagedCss}
.doc-paged .doc-sheet{display:flex;flex-direction:column;max-width:none;margin:0 auto 14px;padding:${millimetres(pageMargin.header)} ${millimetres(pageMargin.left)} ${millimetres(pageMargin.footer)};overflow:hidden;zoom:var(--doc-zoom,1)}
.doc-paged main{flex:1 1 0;min-height:0}
.doc-paged main>:first-child{margin-top:0}
.doc-paged .doc-foot{margin-top:10pt}
.doc-mark{margin:0 0 8pt;padding:3pt 6pt;font-weight:700}
${marks}
${tones}
.doc-head,.doc-foot{display:flex;justify-content:space-between;gap:16pt;color:#${colour.quiet};font-size:10pt}
.doc-head{padding-bottom:5pt;border-bottom:.5pt solid #${colour.rule};margin-bottom:11pt}
.doc-logo{margin:0 0 6pt}
.doc-letterhead p{margin:0 0 3pt;color:#${colour.quiet};font-size:10pt}
.doc-letterhead-row{display:flex;justify-content:space-between;gap:16pt}
.doc-letterhead-later{display:none}
.doc-later .doc-letterhead-later{display:block}
.doc-foot-line{margin:2pt 0 0;color:#${colour.quiet};font-size:10pt}
.doc-foot{padding-top:6pt;border-top:.5pt solid #${colour.rule};margin-top:24pt}
p{margin:0 0 6.5pt}
.doc-kicker{margin:0 0 2pt;color:#${palette.accent};font-weight:700}
h1,h2,h3,h4,h5{line-height:1.26;break-after:avoid}
.doc-title{margin:0 0 10pt;font-size:23pt}
.doc-heading-1{margin:14pt 0 4pt;font-size:16pt;color:#${palette.accent}}
.doc-heading-2{margin:11pt 0 3pt;font-size:13.5pt;color:#${palette.accent}}
.doc-heading-3{margin:11pt 0 3pt;font-size:12pt}
.doc-heading-4{margin:10pt 0 3pt;font-size:12pt;color:#${colour.quiet}}
.doc-lead{font-size:13pt;line-height:1.44;margin-bottom:9pt}
.doc-note{color:#${colour.quiet};margin-top:6pt}
ul,ol{margin:0 0 7.5pt;padding-left:20pt}
li{margin-bottom:4pt;padding-left:2pt}
li>p{margin-bottom:4pt}
li::marker{color:#${palette.accent}}
ol>li::marker{font-weight:700}
.doc-link{color:#${colour.link};text-decoration:underline}
.doc-missing{padding:0 2pt;background:#${colour.missingGround};color:#${colour.missingInk};font-weight:700}
.doc-facts{display:grid;grid-template-columns:fit-content(195pt) 1fr;column-gap:12pt;margin:0 0 13pt}
.doc-facts div{display:grid;grid-column:1/-1;grid-template-columns:subgrid;padding:2.5pt 0;border-bottom:.5pt solid #${colour.rule}}
.doc-facts dt{min-width:85pt;font-weight:700}
.doc-facts dd{margin:0}
.doc-notice{margin:8pt 0 12pt;padding:5pt 6pt 5pt 9pt;border-left:4.5pt solid #${palette.accent};background:#${palette.infoGround}}
.doc-notice p{margin:0}
.doc-notice-title{color:#${palette.infoInk};font-weight:700}
.doc-notice-warning{border-left-color:#${colour.warningBar};background:#${colour.warningGround}}
.doc-notice-warning .doc-notice-title{color:#${colour.warningInk}}
table{width:100%;margin:6pt 0 12pt;border-collapse:collapse;table-layout:fixed;border-top:1.5pt solid #${palette.accent};border-bottom:1pt solid #${palette.accent};font-size:10.5pt;line-height:1.3}
caption,.doc-caption{padding:0 0 4.5pt;font-size:11pt;font-weight:700;text-align:left;color:#${colour.ink}}
th,td{padding:3.5pt 5pt;text-align:left;vertical-align:top;border-bottom:.5pt solid #${colour.rule}}
thead th{background:#${palette.tint};color:#${palette.tintInk};border-bottom:1pt solid #${palette.accent}}
.doc-detail{margin:1.5pt 0 0;font-size:10pt;color:#${colour.quiet}}
.doc-box{font-size:14pt;line-height:1;font-family:"Segoe UI Symbol",sans-serif}
figure{margin:6pt 0 4pt}
.doc-panels{columns:2 17em;column-gap:1in}
.doc-panels>:first-child{margin-top:0}
img{max-width:100%;height:auto}
.doc-cards{list-style:none;margin:0;padding:0;width:170mm}
.doc-card{display:grid;grid-template-columns:85mm 85mm;height:54mm;margin:0;padding:0;border:.5pt dashed #${colour.quiet};border-bottom-width:0;break-inside:avoid}
.doc-card:last-child{border-bottom-width:.5pt}
.doc-card-side{padding:2mm 2.6mm 1mm 3mm;overflow:hidden;font-size:10pt;line-height:1.18}
.doc-card-side+.doc-card-side{border-left:.5pt dashed #${colour.quiet}}
.doc-card-side p{margin:0}
.doc-card-side p:has(>strong):not(:first-child){margin-top:1.2mm}
@media screen and (max-width:760px){.doc-cards{width:auto}.doc-card{grid-template-columns:1fr 1fr;height:auto;min-height:54mm}}
.doc-tick{width:14pt;height:14pt;margin:1pt 0}
.doc-contents{margin:0 0 12pt}
.doc-contents>p{font-weight:700}
.doc-contents ol{list-style:none;padding:0}
.doc-contents .doc-contents-2{padding-left:14pt}
.doc-contents .doc-contents-3{padding-left:28pt}
.doc-contents-1{font-weight:700}
`;
}
