import { codeToShow } from './code-to-show.ts';
import type { RecordKind } from './record-kind.ts';
import type { FieldsOf } from './record-schema.ts';

/** What the palette may find of a record: its code, its name in both languages, other words that lead to it. */
export interface SearchEntry {
  kind: RecordKind;
  targetId: string;
  code: string;
  nameEn: string;
  nameFr: string;
  body: string;
}

type EntryOf = {
  [K in RecordKind]?: (
    id: string,
    fields: FieldsOf<K>,
  ) => (Omit<SearchEntry, 'kind'> & { kind?: RecordKind }) | null;
};

const named = (id: string, f: { code: string; nameEn: string; nameFr: string }, body = '') => ({
  targetId: id,
  code: f.code,
  nameEn: f.nameEn,
  nameFr: f.nameFr || f.nameEn,
  body,
});

const described = (f: { descriptionEn: string; descriptionFr: string }) =>
  `${f.descriptionEn} ${f.descriptionFr}`.trim();

/** What is confidential (labour, some issues) is left out: the palette is for everyone who can see the screen. */
const entryOf: EntryOf = {
  orgUnit: (id, f) => named(id, f),
  site: (id, f) => named(id, f, f.address),
  application: (id, f) => named(id, f, described(f)),
  supplier: (id, f) => named(id, f, `${described(f)} ${f.contractNumber}`),
  equipment: (id, f) => named(id, f, described(f)),
  vitalRecord: (id, f) => named(id, f, described(f)),
  criticalFunction: (id, f) => named(id, f, described(f)),
  role: (id, f) => named(id, f, f.team),
  checklist: (id, f) => named(id, { code: f.code, nameEn: f.titleEn, nameFr: f.titleFr }, f.scenario),
  plan: (id, f) => named(id, { code: f.code, nameEn: f.titleEn, nameFr: f.titleFr }),
  exercise: (id, f) => named(id, { code: f.code, nameEn: f.titleEn, nameFr: f.titleFr }),
  correctiveAction: (id, f) =>
    named(id, { code: '', nameEn: f.titleEn, nameFr: f.titleFr }, `${f.textEn} ${f.textFr}`),
  lesson: (id, f) => named(id, { code: '', nameEn: f.titleEn, nameFr: f.titleFr }, `${f.textEn} ${f.textFr}`),
  audience: (id, f) => named(id, f),
  communication: (id, f) => named(id, { code: '', nameEn: f.titleEn, nameFr: f.titleFr }),
  issue: (id, f) =>
    f.class === 'confidential'
      ? null
      : named(id, { code: f.code, nameEn: f.title, nameFr: f.title }, f.source),
  scenario: (id, f) => named(id, { ...f, code: '' }, f.notes),
  skill: (id, f) => named(id, { ...f, code: '' }, `${f.categoryEn} ${f.categoryFr}`),
  person: (id, f) => {
    const name = `${f.givenName} ${f.familyName}`;
    return named(id, { code: f.employeeNumber, nameEn: name, nameFr: name }, f.positionTitle);
  },
  contactMethod: (_, f) => ({
    kind: 'person',
    targetId: f.personId,
    code: '',
    nameEn: f.value,
    nameFr: f.value,
    body: '',
  }),
};

/** The entry of a record; null when it is not to be found though others of its kind are, undefined when none is. */
export function searchEntry<K extends RecordKind>(
  kind: K,
  id: string,
  fields: FieldsOf<K>,
): SearchEntry | null | undefined {
  const entry: EntryOf[K] = entryOf[kind];
  if (!entry) return undefined;
  const found = entry(id, fields);
  return found && { kind, ...found };
}

/** Words for a message, in each language; they are the same where only one was written. */
export interface RecordLabel {
  labelEn: string;
  labelFr: string;
}

const allNames = ['nameEn', 'nameFr', 'titleEn', 'titleFr'];
const plainNames = ['name', 'title', 'value'];

/** The words by which a person would call a record in a message: "F01 Run the bi-weekly payroll". */
export function recordLabel(kind: RecordKind, fields: object): RecordLabel {
  const f = new Map<string, unknown>(Object.entries(fields));
  const first = (...names: string[]) =>
    names.map((n) => f.get(n)).find((v) => typeof v === 'string' && v !== '') ?? '';
  if (kind === 'person') return sameLabel(`${first('givenName')} ${first('familyName')}`.trim());
  // Notices, lists of references and findings are read by others too.
  if (kind === 'issue' && f.get('class') === 'confidential') return sameLabel(`${first('code')}`);
  const inLanguage = (own: string, other: string) => {
    const names = [own, other].flatMap((end) => [
      `name${end}`,
      `title${end}`,
      `text${end}`,
      `authority${end}`,
    ]);
    const others = allNames.map((n) => f.get(n)).filter((v) => typeof v === 'string');
    const code = f.get('code');
    const shown = typeof code === 'string' ? codeToShow(code, ...others) : '';
    return `${shown} ${first(...names, ...plainNames)}`.trim();
  };
  return { labelEn: inLanguage('En', 'Fr'), labelFr: inLanguage('Fr', 'En') };
}

/** Words that are said alike in both languages: a person's name, the name of a file. */
export function sameLabel(words: string): RecordLabel {
  return { labelEn: words, labelFr: words };
}
