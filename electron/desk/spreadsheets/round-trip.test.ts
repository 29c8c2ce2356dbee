import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareImport } from '../../../domain/import/compare.ts';
import { dependencyKey, type Existing, type ExistingRecord } from '../../../domain/import/existing.ts';
import { foldKey } from '../../../domain/import/fold.ts';
import {
  type FieldValue,
  type FieldValues,
  type ImportField,
  type ImportSubject,
  importSubjects,
  storedFields,
} from '../../../domain/import/subject.ts';
import { contactText } from '../../../domain/import/supplier-contacts.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { recordLists } from './record-lists.ts';
import { writeCsv, writeWorkbook } from './write-spreadsheet.ts';

/** Pieces that separate, guard, escape or are made plain somewhere on the way. */
const pieces = [
  ...[';', '|', '\n', '\\', '- ', '• ', ':', ' ', '  ', '\u00a0', '\u202f', '\u200b', '\t', '"', "'", ','],
  ...[
    '=',
    '+1 416',
    '@',
    'neutral: ',
    'unit: ',
    'Management',
    'n/a',
    '40 %',
    'Objet',
    'é',
    'e\u0301',
    'x',
    '7',
  ],
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: no workbook can hold them
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;
const anyText = fc
  .oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((p) => p.join('')),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .map((t) => t.trim())
  .filter((t) => !unwritable.test(t));
const someText = anyText.filter((t) => t !== '' && t.length < 38);
const visible = (text: string) => /[^\s\u200b]/.test(text);
const distinct = (texts: fc.Arbitrary<string>, minLength: number) =>
  fc.uniqueArray(texts, { minLength, maxLength: 3, selector: (t) => foldKey(t) });
const codes = distinct(
  someText.map((t) => `${t}7`),
  2,
);
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const door = fc
  .tuple(fc.constantFrom('main', 'neutral', 'accessible'), anyText)
  .map(([kind, description]) => `${kind}: ${description}`);
const way = fc
  .record({
    kind: fc.constantFrom('phone', 'afterHours', 'email'),
    value: someText.filter(visible),
    name: anyText,
  })
  .map(contactText);
const subset = (of: readonly string[]) => fc.subarray([...of]);

interface Names {
  codes: Record<ImportSubject, string[]>;
  skills: string[];
  bargainingUnits: string[];
}

function storedValue(field: ImportField, names: Names): fc.Arbitrary<FieldValue> {
  const whole = { min: field.min ?? 0, max: field.max ?? 1000 };
  switch (field.kind) {
    case 'lines':
      return fc.array(someText, { maxLength: 4 });
    case 'whole':
    case 'tier':
      return fc.option(fc.integer(whole));
    case 'number':
    case 'percent':
      return fc.option(fc.integer({ min: whole.min * 8, max: whole.max * 8 }).map((n) => n / 8));
    case 'duration':
      return fc.option(
        fc.oneof(
          fc.integer(whole),
          fc.nat(80).map((days) => days * 1440),
        ),
      );
    case 'date':
      return fc.option(date);
    case 'phone':
    case 'email':
      return fc.option(someText);
    case 'languages':
      return fc.constantFrom([], ['en'], ['fr'], ['en', 'fr']);
    case 'group':
      return fc.constantFrom(
        ...['management', 'excluded', 'bargaining'],
        ...names.bargainingUnits.map((u) => `unit:${u}`),
      );
    case 'skills':
      return subset(names.skills);
    case 'skill':
      return fc.constantFrom(...names.skills);
    case 'supplierContacts':
      return fc.array(way, { maxLength: 4 });
    case 'picketStance':
      return fc.constantFrom('unknown', 'crosses', 'doesNotCross');
    case 'medium':
      return fc.constantFrom('paper', 'electronic', 'both');
    case 'entrances':
      return fc.array(door, { maxLength: 4 });
    case 'reference':
      return fc.constantFrom(null, ...names.codes[field.to ?? 'units']);
    default:
      return anyText;
  }
}

/** Values that hold together as those of a stored record do. */
function settled(subject: ImportSubject, code: string, values: FieldValues, names: Names): FieldValues {
  const more: FieldValues = {};
  if (subject === 'units')
    Object.assign(more, { parent: code === names.codes.units[0] ? null : names.codes.units[0] });
  for (const own of ['alternateSite', 'alternateSupplier', 'alternateApplication'])
    if (values[own] === code) more[own] = null;
  if (subject === 'people' && String(values.leaveFrom) > String(values.leaveUntil)) more.leaveFrom = null;
  if (subject === 'functions' && values.minimumStaff === null) more.staffSkill = null;
  if (subject === 'roles') {
    const [holder1 = null, holder2 = null] = values.holder1 === null ? [] : names.codes.people;
    Object.assign(more, { holder1, holder2, holder3: null, holder4: null, holder5: null });
  }
  if (subject === 'dependencies')
    Object.assign(more, {
      function: code,
      targetKind: 'vitalRecord',
      target: names.codes.vitalRecords[0] ?? '',
    });
  return { ...values, ...more, [subject === 'people' ? 'employeeNumber' : 'code']: code };
}

function recordsOf(subject: ImportSubject, names: Names): fc.Arbitrary<ExistingRecord[]> {
  const list = names.codes[subject === 'dependencies' ? 'functions' : subject];
  const one = (code: string): fc.Arbitrary<ExistingRecord> =>
    fc
      .record(Object.fromEntries(storedFields(subject).map((f) => [f.name, storedValue(f, names)])))
      .map((given) => {
        const values = settled(subject, code, given, names);
        const key =
          subject === 'dependencies'
            ? dependencyKey(code, 'vitalRecord', names.codes.vitalRecords[0] ?? '')
            : code;
        return { id: `${subject} ${code}`, key, archived: false, title: key, names: [], values };
      });
  return fc.tuple(...list.map(one));
}

const namesOf: fc.Arbitrary<Names> = fc.record({
  codes: fc.record(
    Object.fromEntries(importSubjects.map((s) => [s, codes])) as Record<ImportSubject, typeof codes>,
  ),
  skills: distinct(someText, 1),
  bargainingUnits: distinct(
    fc.oneof(someText.filter(visible), fc.constantFrom('Management', 'Union', 'N/A', 'unit: 7')),
    1,
  ),
});
const workspaces: fc.Arbitrary<Existing> = namesOf.chain((names) =>
  fc
    .record({
      units: recordsOf('units', names),
      sites: recordsOf('sites', names),
      people: recordsOf('people', names),
      roles: recordsOf('roles', names),
      applications: recordsOf('applications', names),
      suppliers: recordsOf('suppliers', names),
      equipment: recordsOf('equipment', names),
      vitalRecords: recordsOf('vitalRecords', names),
      functions: recordsOf('functions', names),
      dependencies: recordsOf('dependencies', names),
    })
    .map((records) => ({
      records,
      skills: names.skills.map((name) => [name]),
      bargainingUnits: names.bargainingUnits.map((code) => ({ code, names: [] })),
    })),
);

async function changesOf(existing: Existing, files: Uint8Array[], emptyClears: boolean) {
  const read = await Promise.all(files.map((bytes) => readSpreadsheet(bytes, { delimiter: ',' })));
  const tables = read
    .flatMap((file) => file.sheets)
    .flatMap((sheet, i) => {
      const subject = importSubjects[i];
      if (!subject) return [];
      const columns = storedFields(subject).map((f, index) => ({
        index,
        field: f.name,
        dateOrder: null,
        bareUnit: null,
      }));
      return [{ id: subject, subject, columns, rows: sheet.rows.slice(1) }];
    });
  const { items, implied } = await compareImport(tables, existing, { emptyClears, createMissing: false });
  const changed = items.filter((i) => i.status !== 'unchanged');
  return { changed: changed.map((i) => [i.status, i.key, i.changes]), implied };
}

const nothing = { changed: [], implied: [] };

describe.each(['en', 'fr'] as const)('what is stored, exported in %s and imported again', (language) => {
  it.each([true, false])(
    'changes nothing as CSV (empty cells empty: %s)',
    async (emptyClears) => {
      await fc.assert(
        fc.asyncProperty(workspaces, async (existing) => {
          const files = recordLists(existing, importSubjects, language).map(writeCsv);
          expect(await changesOf(existing, files, emptyClears)).toEqual(nothing);
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );

  it('changes nothing as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(workspaces, async (existing) => {
        const file = await writeWorkbook(recordLists(existing, importSubjects, language));
        expect(await changesOf(existing, [file], true)).toEqual(nothing);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});
