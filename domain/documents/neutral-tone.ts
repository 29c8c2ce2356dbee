import type { DocumentLang } from './model.ts';

/** Why words do not belong in a document of a labour dispute. */
export const toneCodes = [
  'tone_threat',
  'tone_promise',
  'tone_union_choice',
  'tone_question',
  'tone_loaded',
] as const;
export type ToneCode = (typeof toneCodes)[number];

export interface ToneFinding {
  code: ToneCode;
  /** The words, as they stand. */
  said: string;
  /** Where they begin in the text. */
  at: number;
}

interface ToneRule {
  code: ToneCode;
  /** Without `^`, `$` and `\b`: word ends are put around it, and it is read without case. */
  words: readonly string[];
  /** "Nobody will be disciplined" is no threat, and "we cannot promise" no promise. */
  endsByNegation: boolean;
}

const consequence = 'discipline|disciplinary action|dismissal|termination|consequences|reprisals?';
const punished = 'fired|dismissed|disciplined|terminated|demoted|punished|laid off|replaced';
const ownership = "your|their|his or her|one's";
const stake = 'jobs?|positions?|pay|wages|benefits|seniority|pensions?|careers?';
const judged = 'fair|generous|reasonable|final|best|competitive|very good';

/**
 * Words that may be read as a threat, as a promise, as a question about or a comment on what a union or its members
 * choose, or that take a side. From what labour boards have found to interfere with bargaining and with lawful
 * activities of a union (Labour Relations Act, 1995, S.O. 1995, c. 1, Sched. A, ss. 70, 72 and 76; Canada Labour Code,
 * ss. 94 and 96): advice for a person to weigh, never a ruling.
 */
const rules: Record<DocumentLang, readonly ToneRule[]> = {
  en: [
    {
      code: 'tone_threat',
      endsByNegation: true,
      words: [
        `(?:face|faces|facing|risk|risks|risking|result in|results in|lead to|leads to|subject to|expect)(?: \\w+){0,3} (?:${consequence})`,
        `(?:will|may|could|would|might) be (?:\\w+ )?(?:${punished})`,
        `(?:lose|loses|losing|forfeit|forfeits) (?:${ownership}) (?:\\w+ )?(?:${stake})`,
        'or else',
        'at your own risk',
        'will not be tolerated',
        'permanent(?:ly)? replace\\w*',
        '(?:we|you|they) will remember',
      ],
    },
    {
      code: 'tone_promise',
      endsByNegation: true,
      words: [
        '(?:we|i|management|the employer) (?:can |will )?(?:promise|guarantee|assure you)\\w*',
        'will be rewarded',
        '(?:bonus|bonuses|raise|raises|promotions?|rewards?|extra (?:leave|pay|vacation)) (?:for|to) (?:those|anyone|everyone|staff|employees|people) who',
        'in (?:exchange|return) for (?:working|staying|crossing|reporting|returning)',
        'will be better off',
      ],
    },
    {
      code: 'tone_union_choice',
      endsByNegation: false,
      words: [
        "(?:the |your |their )?union(?:'s)? (?:leaders?|leadership|bosses|executive|demands?|tactics|propaganda|game)",
        '(?:the |your |their )?union (?:has |have |had )?(?:again )?(?:refuses|refused|rejects|rejected|walked (?:away|out)|chose|chosen|failed|fails|wants|demands|demanded|should|must|misled|misleads)',
        '(?:should|must|ought to|urge you to|encourage you to|ask you to) (?:vote|ratify|accept|reject|cross|leave the union)',
        `(?:our|the|a|this|employer's) (?:${judged}) offer`,
        '(?:choice|decision|right) (?:not )?to (?:strike|picket|cross)(?: the line)? (?:is|was) (?:wrong|unwise|a mistake|regrettable|disappointing)',
        'disappointed (?:by|in|with) the union',
      ],
    },
    {
      code: 'tone_question',
      endsByNegation: true,
      words: [
        '(?:ask|tell us|tell me|find out|let us know|let me know|report)(?: \\w+){0,2} (?:whether|if|how|who|which)(?: \\w+){0,5} (?:voted?|votes|strike|striking|picket|picketing|union)',
        'names? of (?:those|anyone|staff|employees|people) who (?:strike|picket|voted?|support)',
      ],
    },
    {
      code: 'tone_loaded',
      endsByNegation: false,
      words: [
        'scabs?|thugs?|goons?|mob|agitators?|troublemakers?|militants?|union bosses',
        '(?:held |hold |holding |taken )?hostages?|blackmail\\w*|extort\\w*',
        'greedy?|selfish\\w*|irresponsibl[ey]|unreasonabl[ey]|outrageous|ridiculous|shameful|disgruntled',
        '(?:illegal|unlawful|wildcat) (?:strikes?|pickets?|picketing|picketers)',
        '(?:angry|aggressive|hostile|violent) (?:strikers?|picketers?|pickets?|members|crowds?)',
        'loyal (?:staff|employees|workers|people)|disloyal\\w*|so-called',
        'abandon\\w* (?:their|the) (?:posts?|jobs?|clients?|public|colleagues)',
      ],
    },
  ],
  fr: [
    {
      code: 'tone_threat',
      endsByNegation: true,
      words: [
        "(?:s'expos\\w+|passibles?|sous peine|risqu\\w+|entraîn\\w+|vaudra|vaudront)(?: \\S+){0,4} (?:sanctions?|mesures? disciplinaires?|congédiement|licenciement|renvoi|conséquences|représailles)",
        '(?:sera|seront|serez|serait|seraient|être) (?:\\S+ )?(?:congédié|licencié|renvoyé|sanctionné|puni|rétrogradé|remplacé)(?:e|es|s|\\(e\\)s?)?',
        '(?:perdre|perdra|perdront|perdrez|perdriez|perdraient|perdrait)(?: \\S+){0,2} (?:emplois?|postes?|paie|salaires?|avantages|ancienneté|pension|retraite)',
        'à vos risques',
        'ne (?:sera|seront) (?:pas|aucunement) toléré\\w*',
        "on s'en souviendra|nous nous en souviendrons",
      ],
    },
    {
      code: 'tone_promise',
      endsByNegation: true,
      words: [
        "(?:nous|je|la direction|l'employeur) (?:vous )?(?:promet|promets|promettons|garantit|garantis|garantissons|assure|assurons) (?:que|à|aux|une?|des|le|la|les|votre|vos)",
        '(?:nous|je) vous (?:promets?|promettons|garantis|garantissons)',
        'sera récompensé\\w*|seront récompensé\\w*|serez récompensé\\w*',
        '(?:primes?|augmentations?|promotions?|récompenses?|congés? supplémentaires?) (?:pour|à|aux) (?:ceux|celles|celles et ceux|quiconque|personnes|les personnes|employés|le personnel)',
        "(?:en échange|en contrepartie) (?:de|du|d'une?) (?:travail|retour|présence)",
      ],
    },
    {
      code: 'tone_union_choice',
      endsByNegation: false,
      words: [
        '(?:chefs|dirigeants|patrons|tactiques?|manœuvres?|propagande|exigences|revendications|demandes) (?:syndica\\w+|du syndicat|de votre syndicat|de leur syndicat)',
        '(?:le|votre|leur) syndicat (?:a |avait )?(?:encore )?(?:refuse|refusé|rejette|rejeté|quitté|choisi|échoué|veut|exige|exigé|devrait|doit|trompe|trompé|induit)',
        '(?:devriez|devez|devraient|doivent|invitons à|encourageons à|demandons de|prions de) (?:voter|ratifier|accepter|rejeter|franchir|quitter le syndicat)',
        '(?:offre|proposition) (?:juste|équitable|généreuse|raisonnable|finale|concurrentielle)|(?:notre |la )?meilleure offre',
        'déçus? (?:du|par le|de votre) syndicat',
      ],
    },
    {
      code: 'tone_question',
      endsByNegation: true,
      words: [
        "(?:demandez|demander|dites-nous|dites-moi|signalez|informez-vous)(?: \\S+){0,3} (?:si|s'ils?|s'elles?|qui|comment)(?: \\S+){0,6} (?:voté|votera|voteront|grève|piquet\\w*|syndicat)",
        'noms? (?:de ceux|de celles|des personnes|des employés) qui (?:font|feront|ont fait|piqu\\w+|ont voté|appuient)',
      ],
    },
    {
      code: 'tone_loaded',
      endsByNegation: false,
      words: [
        'scabs?|briseurs? de grève|voyous?|casseurs?|fauteurs? de troubles?|agitateurs?|agitatrices?',
        '(?:pren\\w+|pris\\w*|tenir|tient|tenu\\w*|prise) (?:\\S+ )?en otages?|chantage|extorsion',
        'cupid\\w+|avides?|avidité|égoïst\\w+|irresponsables?|déraisonnables?|scandaleu\\w+|honteu\\w+|ridicules?',
        '(?:grèves?|piquetages?|lignes de piquetage) (?:illéga\\w+|sauvages?)',
        '(?:grévistes|piqueteurs|manifestants) (?:agressifs|violents|hostiles|en colère)',
        '(?:employés|personnel|travailleurs) (?:loya\\w+|fidèles?)|déloya\\w+|soi-disant',
        'abandonn\\w+ (?:leurs?|le|la|les) (?:postes?|public|clients?|clientèle|collègues)',
      ],
    },
  ],
};

/** What turns the words right after it into their opposite, and what does so to all that follows in its sentence. */
const negations: Record<DocumentLang, readonly { said: RegExp; reach: number }[]> = {
  en: [
    { said: /(?<!\p{L})(?:not|never|nor|without|cannot|\p{L}+n't)(?!\p{L})/iu, reach: 12 },
    { said: /(?<!\p{L})(?:nobody|no one|none)(?!\p{L})/iu, reach: 60 },
  ],
  fr: [
    { said: /(?<!\p{L})(?:ne |n'|pas|jamais|ni|sans)(?=$|[ ']|\p{L})/iu, reach: 14 },
    { said: /(?<!\p{L})(?:personne|aucune? \p{L}+)(?: \S+){0,6} (?:ne |n')/iu, reach: 60 },
  ],
};

const compiled = new Map<string, RegExp>();

/** What in a line of a text is not neutral, in the order in which it stands; words in quotation marks are left alone. */
export function toneFindings(line: string, lang: DocumentLang): ToneFinding[] {
  const read = plainLine(line);
  const quoted = quotedRanges(read);
  const found = rules[lang].flatMap(({ code, words, endsByNegation }) =>
    words.flatMap((source) =>
      [...read.matchAll(pattern(source))]
        .filter(({ index }) => !quoted.some(({ from, to }) => from <= index && index < to))
        .filter(({ index }) => !(endsByNegation && isNegated(read.slice(0, index), lang)))
        .map((match) => ({
          code,
          said: line.slice(match.index, match.index + match[0].length),
          at: match.index,
        })),
    ),
  );
  return found.toSorted((a, b) => a.at - b.at).filter((each, at, all) => !isWithin(each, all.slice(0, at)));
}

function pattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${source.replaceAll('\\w', '[\\p{L}]')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  compiled.set(source, made);
  return made;
}

/** Apostrophes and spaces of one kind, each as long as what it stands for. */
function plainLine(line: string): string {
  return line.replace(/[’‘ʼ]/g, "'").replace(/[\u00a0\u202f\u2009\t]/g, ' ');
}

function quotedRanges(line: string): { from: number; to: number }[] {
  return [...line.matchAll(/“[^”]*”|«[^»]*»/g)].map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
  }));
}

function isNegated(before: string, lang: DocumentLang): boolean {
  const clause = before.slice(Math.max(0, before.search(/[^.!?;:]*$/)));
  return negations[lang].some(({ said, reach }) => said.test(clause.slice(-reach)));
}

function isWithin({ at, said }: ToneFinding, others: readonly ToneFinding[]): boolean {
  return others.some((other) => other.at <= at && at + said.length <= other.at + other.said.length);
}
