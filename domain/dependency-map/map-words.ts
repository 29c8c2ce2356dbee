import { inLanguage, spokenMinutes, type Translate } from '../documents/fact-words.ts';
import type { DocumentLang } from '../documents/model.ts';
import { codeToShow } from '../record/code-to-show.ts';
import { type DependencyMap, isBridged, type MapEdge, type MapKind, type MapNode } from './map.ts';
import type { MapWords } from './svg.ts';

/** The words of a map in the language of its reader: namespaces `map` and `facts`. */
export function mapWords(
  map: DependencyMap,
  language: DocumentLang,
  translate: Translate,
  organisation: { nameEn: string; nameFr: string },
): MapWords {
  const name = (named: { nameEn: string; nameFr: string }) =>
    inLanguage({ en: named.nameEn, fr: named.nameFr }, language);
  const duration = (minutes: number) => spokenMinutes(minutes, translate);
  return {
    language,
    title: translate('map:picture.title', { organisation: name(organisation) }),
    description: inWords(map, translate, name),
    kind: kindNames(translate),
    tier: (tier) => translate('map:picture.tier', { tier }),
    name,
    duration,
    late: (edge, canMinutes) =>
      translate(isBridged(edge) ? 'map:picture.lateBridged' : 'map:picture.late', {
        need: duration(edge.neededBackMinutes ?? 0),
        can: duration(canMinutes ?? 0),
        bridged: duration(edge.bridgedMinutes ?? 0),
      }),
    lateShort: translate('map:state.late'),
    legend: {
      needs: translate('map:legend.needs'),
      late: translate('map:legend.late'),
      follows: translate('map:legend.follows'),
    },
  };
}

export function kindNames(translate: Translate): Record<MapKind, string> {
  const name = (kind: MapKind) => translate(`map:kind.${kind}`);
  return {
    criticalFunction: name('criticalFunction'),
    role: name('role'),
    application: name('application'),
    equipment: name('equipment'),
    vitalRecord: name('vitalRecord'),
    site: name('site'),
    supplier: name('supplier'),
  };
}

/** Arrows of more than this are counted and not named: a listener would lose the thread. */
const mostNamed = 5;

/** The picture in words, as its alternative text: how much there is, what most depends on, what cannot be back in time. */
function inWords(
  { nodes, edges }: DependencyMap,
  translate: Translate,
  name: (named: { nameEn: string; nameFr: string }) => string,
): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const said = (id: string) => saidOf(byId.get(id), name);
  const functions = nodes.filter(({ kind }) => kind === 'criticalFunction').length;
  const needs = edges.filter(({ link }) => link === 'needs');
  const late = needs.filter(({ state }) => state === 'late');
  const most = mostNeeded(needs);
  return [
    translate('map:picture.functions', { count: functions }),
    translate('map:picture.others', { count: nodes.length - functions }),
    translate('map:picture.dependencies', { count: needs.length }),
    most && translate('map:picture.most', { name: said(most.id), count: most.count }),
    late.length === 0
      ? translate('map:picture.noneLate')
      : translate('map:picture.someLate', { count: late.length }),
    late.length > 0 &&
      late.length <= mostNamed &&
      `${late.map((e) => `${said(e.from)} → ${said(e.to)}`).join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function saidOf(node: MapNode | undefined, name: (named: MapNode) => string): string {
  return node ? [codeToShow(node.code, node.nameEn, node.nameFr), name(node)].filter(Boolean).join(' ') : '';
}

/** What most functions need, when more than one does. */
function mostNeeded(needs: readonly MapEdge[]): { id: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const { to } of needs) counts.set(to, (counts.get(to) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? { id: most[0], count: most[1] } : undefined;
}
