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
  ...['supplier', 'vendor', 'provider', 'fournisseur', 'contractor', 'prestataire'].map(
    (w) => [w, 'supplier'] as const,
  ),
  ...['equipment', 'machine', 'device', 'equipement', 'appareil', 'materiel'].map(
    (w) => [w, 'equipment'] as const,
  ),
  ...[
    'vital record',
    'record',
    'vital records',
    'document essentiel',
    'document',
    'documents essentiels',
  ].map((w) => [w, 'vitalRecord'] as const),
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

export const contactKindWords = new Map<string, 'phone' | 'afterHours' | 'email'>([
  ...['phone', 'telephone', 'tel', 'business hours', 'heures d ouverture'].map((w) => [w, 'phone'] as const),
  ...[
    'after hours',
    'afterhours',
    '24 7',
    'apres les heures',
    'en dehors des heures',
    'urgence',
    'emergency',
  ].map((w) => [w, 'afterHours'] as const),
  ...['email', 'e mail', 'courriel'].map((w) => [w, 'email'] as const),
]);

export const picketStanceWords = new Map<string, string>([
  ...['unknown', 'inconnu', 'not known'].map((w) => [w, 'unknown'] as const),
  ...['crosses', 'yes', 'oui', 'y', 'o', 'la franchit', 'franchit', 'crosses it', 'will cross'].map(
    (w) => [w, 'crosses'] as const,
  ),
  ...[
    ...['does not cross', 'no', 'non', 'n', 'ne la franchit pas', 'ne franchit pas', 'will not cross'],
    'doesnotcross',
  ].map((w) => [w, 'doesNotCross'] as const),
]);

/** How people say in a cell that a row is right, and that it is not. */
export const checkedWords = new Map<string, boolean>([
  ...['yes', 'y', 'oui', 'o', 'x', 'ok', 'true', 'vrai', '1', 'correct', 'exact', 'verified', 'verifie'].map(
    (w) => [w, true] as const,
  ),
  ...['no', 'n', 'non', 'false', 'faux', '0'].map((w) => [w, false] as const),
]);

export const mediumWords = new Map<string, string>([
  ...['paper', 'papier', 'hard copy', 'copie papier', 'physical'].map((w) => [w, 'paper'] as const),
  ...['electronic', 'electronique', 'digital', 'numerique', 'soft copy'].map(
    (w) => [w, 'electronic'] as const,
  ),
  ...[
    ...['both', 'les deux', 'paper and electronic', 'papier et electronique', 'electronic and paper'],
    'electronique et papier',
  ].map((w) => [w, 'both'] as const),
]);
