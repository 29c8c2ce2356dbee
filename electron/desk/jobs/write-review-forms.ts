import { join } from 'node:path';
import { importExisting } from '../../../db/queries/import-existing.ts';
import { namesOf } from '../../../db/queries/names.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Translate } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { reviewForm } from '../../../domain/documents/review-form.ts';
import type { Existing } from '../../../domain/import/existing.ts';
import { writeFormMark } from '../../../domain/import/form-mark.ts';
import { subjectFields } from '../../../domain/import/subject.ts';
import { codeToShow } from '../../../domain/record/code-to-show.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { recordLists } from '../spreadsheets/record-lists.ts';
import { type ListToWrite, writeWorkbook } from '../spreadsheets/write-spreadsheet.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ReviewFormsInput {
  folder: string;
  unitIds: string[];
  format: 'xlsx' | 'docx';
  language: DocumentLang;
  /** The moment at which the facts are read. */
  now: string;
}

/** What fits the width of a page, in the order of the lists; the rest stays in the workbook. */
const onPaper = {
  people: [
    ...['employeeNumber', 'givenName', 'familyName', 'positionTitle', 'workPhone', 'mobilePhone', 'email'],
    'checked',
  ],
  functions: [
    ...['code', 'nameEn', 'nameFr', 'mtpdMinutes', 'rtoMinutes', 'rpoMinutes', 'mbcoPercent'],
    'checked',
  ],
};
/** When it was verified is what the form is to say anew. */
const everyField = (subject: 'people' | 'functions') =>
  subjectFields[subject].filter((f) => f.name === 'checked' || (!f.derived && f.name !== 'verifiedOn'));
const inWorkbook = {
  people: everyField('people').map((f) => f.name),
  functions: everyField('functions').map((f) => f.name),
};

/** A form for each unit, whole or not at all; units without people and functions have none. @throws ExpectedError `file_not_written`. */
export async function writeReviewForms(input: ReviewFormsInput, tools: JobTools): Promise<{ files: number }> {
  const { folder, unitIds, format, language, now } = input;
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const [existing, units, organisation] = [
    await importExisting(db, language),
    await namesOf(db, 'orgUnit'),
    await getOrganisation(db),
  ];
  const writtenOn = dateIn(organisation.timeZone, now);
  const translate = documentTranslator(language);
  let files = 0;
  for (const [index, id] of unitIds.entries()) {
    await breathe(tools, index / unitIds.length, 'writing');
    const unit = units.get(id);
    if (!unit) continue;
    const own = ofUnit(existing, unit.code);
    const fields = format === 'docx' ? onPaper : inWorkbook;
    const lists = recordLists(own, ['people', 'functions'], language, fields).filter(
      (l) => l.rows.length > 0,
    );
    if (lists.length === 0) continue;
    const name = language === 'fr' ? unit.nameFr || unit.nameEn : unit.nameEn || unit.nameFr;
    const people = own.records.people.filter((r) => !r.archived).map((r) => r.key);
    const mark = writeFormMark({ unit: unit.code, writtenOn, people });
    const bytes =
      format === 'xlsx'
        ? await writeWorkbook([coverOf(name, mark, translate), ...lists])
        : await wordFile(
            db,
            reviewForm(
              { unit: name, lists: lists.map(asText), organisation, asOf: now, mark },
              language,
              translate,
            ),
          );
    const called = [codeToShow(unit.code, name), name].filter(Boolean).join(' ');
    await writeWhole(join(folder, `${fileName(called)}.${format}`), bytes);
    files += 1;
  }
  return { files };
}

/** The first sheet: what to do, and the lines by which the form is known when it comes back. */
function coverOf(unit: string, mark: readonly string[], translate: Translate): ListToWrite {
  const words = ['text', 'checked', 'keep'].map((key) => [translate(`document:reviewForm.${key}`)]);
  return {
    name: translate('document:reviewForm.kicker'),
    headings: [translate('document:reviewForm.title', { unit })],
    rows: [...words, ...mark.map((line) => [line])],
    isText: true,
  };
}

function ofUnit(existing: Existing, code: string): Existing {
  const own = (subject: 'people' | 'functions') =>
    existing.records[subject].filter((r) => r.values.unit === code);
  return {
    ...existing,
    records: { ...existing.records, people: own('people'), functions: own('functions') },
  };
}

function asText({ name, headings, rows }: ListToWrite): {
  name: string;
  headings: string[];
  rows: string[][];
} {
  const word = (cell: ListToWrite['rows'][number][number]) =>
    cell === null ? '' : typeof cell === 'object' ? cell.date : String(cell);
  return { name, headings, rows: rows.map((row) => row.map(word)) };
}

function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
