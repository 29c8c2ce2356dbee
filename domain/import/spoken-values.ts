import { fold } from './fold.ts';

/** Words for values that are codes here, folded, in English and French. */
function words(list: readonly string[], codes: readonly string[]): [string, readonly string[]][] {
  return list.map((word) => [word, codes]);
}

export const languageCodes = new Map([
  ...words(['en', 'e', 'eng', 'english', 'anglais', 'ang', 'an'], ['en']),
  ...words(['fr', 'f', 'fra', 'fre', 'french', 'francais', 'fran'], ['fr']),
  ...words(['bilingual', 'bilingue', 'both'], ['en', 'fr']),
]);

const managementWords = [
  'management',
  'manager',
  'managers',
  'direction',
  'gestion',
  'gestionnaire',
  'cadre',
  'cadres',
  'mgmt',
  'mgt',
  'mcp',
  'executive',
];
const excludedWords = [
  'excluded',
  'exclu',
  'exclue',
  'exclus',
  'non union',
  'non unionized',
  'non unionised',
  'non syndique',
  'non syndiquee',
  'not represented',
];
const bargainingWords = [
  'bargaining',
  'bargaining unit',
  'union',
  'unionized',
  'unionised',
  'represented',
  'syndique',
  'syndiquee',
  'unite de negociation',
  'bargaining unit employee',
];

/** `management`, `excluded`, `bargaining` (in a unit that is not said), or the code or name of a bargaining unit, behind `unit:`. */
export function readGroup(text: string): string {
  const said = unitPrefix.exec(text);
  if (said) return unitGroup(text.slice(said[0].length));
  const word = fold(text);
  if (managementWords.includes(word)) return 'management';
  if (excludedWords.includes(word)) return 'excluded';
  if (bargainingWords.includes(word)) return 'bargaining';
  return unitGroup(text);
}

/** `unit: Management` is the bargaining unit of that code or name, whatever the word means else. */
const unitPrefix = /^(bargaining unit|unit|unité de négociation|unité)\s*:\s*(?=\S)/i;

function unitGroup(text: string): string {
  return `unit:${text.replace(/\s+/g, ' ').slice(0, 200)}`;
}

export const targetKindWords = new Map<string, string>([
  ...['application', 'app', 'system', 'systeme', 'logiciel'].map((w) => [w, 'application'] as const),
  ...['site', 'lieu', 'location', 'building', 'emplacement', 'immeuble'].map((w) => [w, 'site'] as const),
  ...['role'].map((w) => [w, 'role'] as const),
  ...['function', 'fonction', 'critical function', 'fonction critique', 'fonction essentielle'].map(
    (w) => [w, 'function'] as const,
  ),
]);

export const entranceWords = new Map<string, string>([
  ...['main', 'principale', 'principal', 'main entrance', 'entree principale'].map(
    (w) => [w, 'main'] as const,
  ),
  ...['neutral', 'neutre', 'neutral entrance', 'entree neutre'].map((w) => [w, 'neutral'] as const),
  ...['accessible', 'accessible entrance', 'entree accessible'].map((w) => [w, 'accessible'] as const),
]);
