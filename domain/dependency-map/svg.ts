import { codeToShow } from '../record/code-to-show.ts';
import { arrowPath } from './arrow-path.ts';
import { labelSize, type PlacedLabel, placeLabels } from './labels.ts';
import { type MapKind, mapKinds } from './map.ts';
import { type MapLayout, mapSizes, type PlacedEdge, type PlacedNode } from './placed.ts';
import { kindLooks, outline } from './shapes.ts';
import { linesOf, shortened } from './text-room.ts';

/** What a picture says, in the language of its reader. */
export interface MapWords {
  language: 'en' | 'fr';
  title: string;
  /** The whole picture in two or three sentences: its alternative text. */
  description: string;
  kind: Record<MapKind, string>;
  tier(tier: number): string;
  name(node: { nameEn: string; nameFr: string }): string;
  /** Minutes, short: "4 h". */
  duration(minutes: number): string;
  /** The words on an arrow that is not met: "needed in 4 h, back in 8 h". */
  late(edge: PlacedEdge, canMinutes: number | null): string;
  /** Where that finds no room: "too late". */
  lateShort: string;
  legend: { needs: string; late: string; follows: string };
}

export interface SvgOptions {
  /** Without a line for the title: it stands above the picture already. */
  untitled?: boolean;
}

const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const ink = { text: '#1c2327', soft: '#56646a', line: '#77858b', late: '#a12a23', follows: '#6f7d82' };
const margin = 32;
const heading = 64;
const legend = 76;
/** Past this only what is not met has its times written: on every arrow they would cover the picture. */
const mostTimes = 150;

/**
 * The map as a picture of its own: an SVG file in one language, light, with a title, a description, and a name for each
 * thing and arrow. The same layout and words give the same text.
 */
export function mapSvg(layout: MapLayout, words: MapWords, options: SvgOptions = {}): string {
  const size = svgSize(layout, options);
  const top = options.untitled ? 0 : heading;
  const names = new Map(layout.nodes.map((node) => [node.id, nameOf(node, words)]));
  const late = layout.edges.filter(({ state }) => state === 'late');
  const others = layout.edges.filter(({ state }) => state !== 'late');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="map-title map-description" lang="${words.language}" font-family='${fonts}'>`,
    `<title id="map-title">${escaped(words.title)}</title>`,
    `<desc id="map-description">${escaped(words.description)}</desc>`,
    `<defs>${arrowHead('map-end', ink.line)}${arrowHead('map-end-late', ink.late)}</defs>`,
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    options.untitled ? '' : text(margin, margin + 16, 20, words.title, { weight: 600 }),
    `<g transform="translate(${margin},${margin + top})">`,
    ...[...others, ...late].map((edge) => arrow(edge, names, words)),
    ...layout.nodes.map((node) => thing(node, words)),
    ...labelsOf(layout, words).map(times),
    '</g>',
    key(layout, words, size.height - legend - margin / 2),
    '</svg>',
    '',
  ].join('\n');
}

/** Size of the picture, in pixels. */
export function svgSize(
  { width, height }: MapLayout,
  { untitled = false }: SvgOptions = {},
): { width: number; height: number } {
  return {
    width: Math.max(860, Math.ceil(width)) + 2 * margin,
    height: Math.ceil(height) + 2 * margin + (untitled ? 0 : heading) + legend,
  };
}

function codeOf({ code, nameEn, nameFr }: PlacedNode): string {
  return codeToShow(code, nameEn, nameFr);
}

function nameOf(node: PlacedNode, words: MapWords): string {
  return [codeOf(node), words.name(node)].filter(Boolean).join(' ');
}

function thing(node: PlacedNode, words: MapWords): string {
  const { nodeWidth, nodeHeight } = mapSizes;
  const look = kindLooks[node.kind];
  const tier = node.tier === null ? '' : words.tier(node.tier);
  const above = shortened([codeOf(node), tier].filter(Boolean).join(' · '), 25);
  const lines = linesOf(words.name(node), 23);
  const first = nodeHeight / 2 + (lines.length > 1 ? 3 : 10);
  return [
    `<g transform="translate(${node.x},${node.y})">`,
    `<title>${escaped([words.kind[node.kind], nameOf(node, words), tier].filter(Boolean).join(', '))}</title>`,
    `<path d="${outline(node.kind, nodeWidth, nodeHeight)}" fill="${look.fill}" stroke="${look.line}" stroke-width="${node.tier === 1 ? 2.5 : 1.4}"/>`,
    picture(node.kind, 13, nodeHeight / 2 - 10),
    text(42, 18, 11, above, { fill: ink.soft, weight: node.tier === 1 ? 600 : 400 }),
    ...lines.map((line, at) => text(42, first + at * 15, 12, line, { weight: 500 })),
    '</g>',
  ].join('');
}

function picture(kind: MapKind, x: number, y: number): string {
  return `<path transform="translate(${x},${y}) scale(0.833)" d="${kindLooks[kind].picture}" fill="none" stroke="${kindLooks[kind].line}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function arrow(edge: PlacedEdge, names: ReadonlyMap<string, string>, words: MapWords): string {
  const isLate = edge.state === 'late';
  const look = isLate
    ? `stroke="${ink.late}" stroke-width="2" stroke-dasharray="7 4" marker-end="url(#map-end-late)"`
    : edge.link === 'needs'
      ? `stroke="${ink.line}" stroke-width="1.2" marker-end="url(#map-end)"`
      : `stroke="${ink.follows}" stroke-width="1.2" stroke-dasharray="1.5 4" stroke-linecap="round"`;
  const said = `${names.get(edge.from)} → ${names.get(edge.to)}${isLate ? ` (${words.legend.late})` : ''}`;
  return `<path d="${arrowPath(edge.points)}" fill="none" ${look}><title>${escaped(said)}</title></path>`;
}

/** What is late first, then the other times where there is room. */
function labelsOf({ nodes, edges }: MapLayout, words: MapWords): PlacedLabel[] {
  const back = new Map(nodes.map((node) => [node.id, node.backMinutes]));
  return placeLabels([
    ...edges
      .filter(({ state }) => state === 'late')
      .map((edge) => ({ edge, texts: [words.late(edge, back.get(edge.to) ?? null), words.lateShort] })),
    ...edges.flatMap((edge) => {
      const { neededBackMinutes, state } = edge;
      if (neededBackMinutes === null || state === 'late' || edges.length > mostTimes) return [];
      return [{ edge, texts: [words.duration(neededBackMinutes)] }];
    }),
  ]);
}

/** Words on an arrow, on a ground of their own so that they can be read over others. */
function times({ edge, text: said, x, y }: PlacedLabel): string {
  const isLate = edge.state === 'late';
  return `<text x="${x}" y="${y + 4}" font-size="${labelSize}" font-weight="${isLate ? 600 : 400}" fill="${isLate ? ink.late : ink.soft}" text-anchor="middle" stroke="#ffffff" stroke-width="7" stroke-linejoin="round" paint-order="stroke">${escaped(said)}</text>`;
}

/** What the shapes and lines mean. */
function key(layout: MapLayout, words: MapWords, top: number): string {
  const there = new Set(layout.nodes.map(({ kind }) => kind));
  const kinds = mapKinds.filter((kind) => there.has(kind));
  let x = margin;
  const parts = kinds.map((kind) => {
    const at = x;
    x += 52 + words.kind[kind].length * 7;
    const shape = `<path transform="translate(${at},${top})" d="${outline(kind, 34, 24)}" fill="${kindLooks[kind].fill}" stroke="${kindLooks[kind].line}" stroke-width="1.4"/>`;
    return shape + text(at + 42, top + 16, 12, words.kind[kind]);
  });
  const line = (at: number, look: string, said: string) =>
    `<path d="M${at},${top + 48}h34" fill="none" ${look}/>${text(at + 42, top + 52, 12, said)}`;
  const lines = [
    line(margin, `stroke="${ink.line}" stroke-width="1.2" marker-end="url(#map-end)"`, words.legend.needs),
    line(
      margin + 60 + words.legend.needs.length * 7,
      `stroke="${ink.late}" stroke-width="2" stroke-dasharray="7 4" marker-end="url(#map-end-late)"`,
      words.legend.late,
    ),
    line(
      margin + 120 + (words.legend.needs.length + words.legend.late.length) * 7,
      `stroke="${ink.follows}" stroke-width="1.2" stroke-dasharray="1.5 4" stroke-linecap="round"`,
      words.legend.follows,
    ),
  ];
  return `<g>${parts.join('')}${lines.join('')}</g>`;
}

function arrowHead(id: string, fill: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0.6L8,4L0,7.4Z" fill="${fill}"/></marker>`;
}

function text(
  x: number,
  y: number,
  size: number,
  said: string,
  { fill = ink.text, weight = 400 }: { fill?: string; weight?: number } = {},
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(said)}</text>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that XML takes: without the characters that it forbids. */
function escaped(said: string): string {
  return said
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
