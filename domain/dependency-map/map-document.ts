import { bullets, heading, keyFact, paragraph, table, text } from '../documents/blocks.ts';
import { bilingualSpan, type FactTeller, spokenMinutes, wholeTime } from '../documents/fact-words.ts';
import type { Block, DocumentModel, ImageBlock, Paper, TextSpan } from '../documents/model.ts';
import { documentWords } from '../documents/words.ts';
import { codeToShow } from '../record/code-to-show.ts';
import { circles } from './circles.ts';
import { type DependencyMap, isBridged, type MapEdge, type MapNode } from './map.ts';
import { kindNames } from './map-words.ts';
import type { MapWords } from './svg.ts';

/** What stands around the map in its document. */
export interface MapDocumentFrame {
  organisation: string;
  paper: Paper;
  /** The moment at which the facts were read. */
  asOf: string;
}

/** Width of the text of a page across, in millimetres: a picture is drawn to it. */
const pictureWidth = 229;

/**
 * A document of one map: the picture with its alternative text, what cannot be back in time, circles, and every
 * dependency in a table with a header row, so that nothing is said by the picture alone (WCAG 2.2, 1.1.1).
 */
export function mapDocument(
  map: DependencyMap,
  image: { bytes: Uint8Array; width: number; height: number },
  words: MapWords,
  frame: MapDocumentFrame,
  teller: FactTeller,
): DocumentModel {
  const { lang, translate } = teller;
  const title = translate('map:document.title');
  const needs = map.edges.filter(({ link }) => link === 'needs');
  const late = needs.filter(({ state }) => state === 'late');
  const rows = tableRows(map, teller);
  const picture: ImageBlock = {
    type: 'image',
    format: 'png',
    bytes: image.bytes,
    widthMillimetres: pictureWidth,
    heightMillimetres: Math.max(1, Math.round((pictureWidth * image.height) / image.width)),
    alt: words.description,
    caption: words.title,
  };
  const blocks: Block[] = [
    { type: 'title', kicker: frame.organisation, spans: [text(title)] },
    {
      type: 'keyFacts',
      caption: translate('map:document.facts'),
      facts: [
        keyFact(translate('map:document.asOf'), wholeTime(frame.asOf, teller)),
        keyFact(translate('map:document.shown'), String(map.nodes.length)),
        keyFact(translate('map:document.dependencies'), String(needs.length)),
        keyFact(translate('map:document.late'), String(late.length)),
      ],
    },
    heading(1, translate('map:document.picture')),
    picture,
    heading(1, translate('map:document.lateTitle')),
    ...(late.length === 0
      ? [paragraph(translate('map:document.noneLate'))]
      : [dependencyTable(translate('map:document.lateCaption'), late.map(rows), teller)]),
    ...circleBlocks(map, teller),
    heading(1, translate('map:document.allTitle')),
    ...(needs.length === 0
      ? [paragraph(translate('map:document.noDependencies'))]
      : [dependencyTable(translate('map:document.allCaption'), needs.map(rows), teller)]),
  ];
  return {
    lang,
    title,
    subject: translate('map:document.subject'),
    creator: frame.organisation,
    created: frame.asOf,
    paper: frame.paper,
    identity: { id: 'dependency-map', kind: 'dependency-map' },
    running: { owner: frame.organisation, reference: title },
    words: documentWords((key, values) => translate(key, values)),
    sections: [{ landscape: true, blocks }],
  };
}

function dependencyTable(caption: string, rows: TextSpan[][][], { translate }: FactTeller): Block {
  const columns = [
    ['from', 26],
    ['needs', 28],
    ['kind', 15],
    ['within', 11],
    ['back', 11],
    ['met', 13],
  ] as const;
  return {
    ...table(
      caption,
      columns.map(([key, width]) => ({ header: translate(`map:column.${key}`), width })),
      rows,
    ),
    rowHeaders: true,
  };
}

function tableRows({ nodes }: DependencyMap, teller: FactTeller): (edge: MapEdge) => TextSpan[][] {
  const { translate } = teller;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kinds = kindNames(translate);
  const time = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined
      ? translate('map:document.notSet')
      : spokenMinutes(minutes, translate);
  return ({ from, to, neededBackMinutes, neededByRto, bridgedMinutes, state }) => {
    const target = byId.get(to);
    const need = neededByRto
      ? translate('plan:needs.byRto', { time: time(neededBackMinutes) })
      : time(neededBackMinutes);
    const within = isBridged({ neededBackMinutes, bridgedMinutes })
      ? translate('map:document.bridged', { need, bridged: time(bridgedMinutes) })
      : need;
    return [
      nameSpans(byId.get(from), teller),
      nameSpans(target, teller),
      [text(target ? kinds[target.kind] : '')],
      [text(within)],
      [text(time(target?.backMinutes))],
      [text(translate(`map:state.${state}`))],
    ];
  };
}

function nameSpans(node: MapNode | undefined, { lang }: FactTeller): TextSpan[] {
  if (!node) return [];
  const name = bilingualSpan({ en: node.nameEn, fr: node.nameFr }, lang);
  const code = codeToShow(node.code, node.nameEn, node.nameFr);
  return code === '' ? [name] : [text(`${code} `), name];
}

function circleBlocks({ nodes, edges }: DependencyMap, teller: FactTeller): Block[] {
  const found = circles(edges);
  if (found.length === 0) return [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [
    heading(1, teller.translate('map:document.circlesTitle')),
    paragraph(teller.translate('map:document.circles')),
    bullets(
      found.map((ids) =>
        [...ids, ids[0] ?? ''].flatMap((id, at) => [
          ...(at === 0 ? [] : [text(' → ')]),
          ...nameSpans(byId.get(id), teller),
        ]),
      ),
    ),
  ];
}
