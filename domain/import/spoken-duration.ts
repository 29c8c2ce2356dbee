import { type DurationUnit, minutesPerDay, minutesPerHour, parseDuration } from '../time/duration.ts';

/**
 * What a cell says about a duration beyond a number and a unit: one length (`read` tells that words were interpreted), or
 * several that it may mean, the shortest first.
 */
export type SpokenDuration = { minutes: number; read: boolean } | { choices: number[] };

const numberWords: Record<string, number> = {
  ...{ a: 1, an: 1, one: 1, un: 1, une: 1, two: 2, deux: 2, three: 3, trois: 3, four: 4, quatre: 4 },
  ...{ five: 5, cinq: 5, six: 6, seven: 7, sept: 7, eight: 8, huit: 8, nine: 9, neuf: 9, ten: 10, dix: 10 },
  ...{ twelve: 12, douze: 12, twenty: 20, vingt: 20, thirty: 30, trente: 30 },
};
/** Days of units that are no whole number of weeks; recovery times are never closer than that. */
const longUnits: Record<string, number> = {
  ...{ month: 30, months: 30, mo: 30, mos: 30, mth: 30, mths: 30, mois: 30 },
  ...{ year: 365, years: 365, yr: 365, yrs: 365, an: 365, ans: 365, annee: 365, annees: 365 },
  ...{ fortnight: 14, fortnights: 14, quinzaine: 14 },
};

const hours = (...list: number[]) => list.map((h) => h * minutesPerHour);
/** Words that name no length: what they usually mean, the shortest first. */
const vague: readonly [RegExp, number[]][] = [
  [
    /^(immediate|immediately|immediat|immediatement|instant|instantly|at once|sur le champ|tout de suite)$/,
    [15, ...hours(1, 4)],
  ],
  [
    /^(asap|a s a p|as soon as possible|urgent|des que possible|le plus tot possible|le plus vite possible|au plus vite|au plus tot)$/,
    hours(1, 4, 24),
  ],
  [
    /^(same day|same business day|within the day|the same day|(le )?(jour meme|meme jour)|dans la journee|en journee|end of day|eod|fin de journee)$/,
    hours(4, 8, 24),
  ],
  [/^(half a day|half day|(une )?demi journee)$/, hours(4, 12)],
  [
    /^(overnight|pendant la nuit|next day|next business day|the next day|nbd|(le )?lendemain|(le )?jour ouvrable suivant|jour suivant)$/,
    hours(24, 48, 72),
  ],
  [/^(a few|some|several|quelques|plusieurs) (hours|heures)$/, hours(2, 4, 8)],
  [/^(a few|some|several|quelques|plusieurs) (days|jours)$/, hours(48, 72, 120)],
  [/^(a few|some|several|quelques|plusieurs) (weeks|semaines)$/, hours(14 * 24, 21 * 24, 28 * 24)],
];

const atMost =
  /^(?:(?:within|in under|in less than|in|under|less than|no more than|not more than|up to|at most|max(?:imum)?\.?|en moins de|dans les|en dedans de|d ici|en|sous|moins de|au plus(?: tard)?|jusqu a|maximum de)\s+|(?:<=?|≤)\s*)(?=[\d\p{L}])/u;
const about =
  /^(?:(?:about|approx(?:imately|\.)?|around|roughly|environ|env\.?|approximativement)\s+|[~±≈]\s*)/u;
const atLeast =
  /^(?:(?:more than|over|at least|min(?:imum)?\.?|plus de|au moins|minimum de)\s+|(?:>=?|≥)\s*)/u;
const afterwards = /\s*(?:or less|at most|max(?:imum)?\.?|ou moins|au plus|au maximum|\+)$/u;
const rangeOf =
  /^(?:between\s+|entre\s+|from\s+|de\s+)?(\d+(?:[.,]\d+)?)\s*([a-z]*\.?)\s*(?:-|–|—|\/|to|and|or|a|et|ou)\s*(\d+(?:[.,]\d+)?)\s*([a-z]+\.?)?$/u;

/**
 * Reads a duration in words, in English or French: "a month", "within 24 h", "une semaine" have one length; "1–2 weeks",
 * "same day", "ASAP" may mean several. @returns undefined when it is no duration.
 */
export function readSpokenDuration(text: string, bareUnit?: DurationUnit): SpokenDuration | undefined {
  const said = plain(text);
  const words = said.replace(/[.-]/g, ' ').replace(/\s+/g, ' ').trim();
  const usual = vague.find(([pattern]) => pattern.test(words));
  if (usual) return { choices: usual[1] };
  const more = said.replace(atLeast, '');
  if (more !== said || said.endsWith('+')) {
    const least = length(more.replace(/\+$/, ''), bareUnit);
    return least === undefined ? undefined : { choices: [least, least * 2] };
  }
  const range = readRange(said.replace(atMost, '').replace(about, ''), bareUnit);
  if (range) return range;
  const shorter = said.replace(atMost, '').replace(afterwards, '');
  const bare = shorter.replace(about, '');
  const minutes = length(bare, bareUnit);
  if (minutes === undefined) return undefined;
  return { minutes, read: bare !== shorter || parseDuration(bare, bareUnit) === undefined };
}

/** Small letters without accents and apostrophes; signs stay. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readRange(said: string, bareUnit: DurationUnit | undefined): SpokenDuration | undefined {
  const digits = said.replace(/\b[a-z]+\b/g, (word) =>
    word in numberWords && !['a', 'an', 'un', 'une'].includes(word) ? String(numberWords[word]) : word,
  );
  const found = rangeOf.exec(digits);
  if (!found?.[1] || !found[3]) return undefined;
  const [, from, unit = '', to, last] = found;
  const high = length(`${to} ${last ?? unit}`, bareUnit);
  const low = length(`${from} ${unit || (last ?? '')}`, bareUnit);
  if (low === undefined || high === undefined) return undefined;
  return low === high ? { minutes: low, read: true } : { choices: [low, high].sort((a, b) => a - b) };
}

function length(said: string, bareUnit: DurationUnit | undefined): number | undefined {
  const known = parseDuration(said, bareUnit);
  if (known !== undefined) return known;
  const [, count = '', unit = ''] = /^(\d+(?:[.,]\d+)?|[a-z]+)?\s*([a-z]+)\.?$/.exec(said.trim()) ?? [];
  const number = count === '' ? 1 : (numberWords[count] ?? Number(count.replace(',', '.')));
  if (unit === '' || !Number.isFinite(number)) return undefined;
  const days = longUnits[unit];
  return days === undefined
    ? count === ''
      ? undefined
      : parseDuration(`${number} ${unit}`)
    : Math.round(number * days * minutesPerDay);
}
