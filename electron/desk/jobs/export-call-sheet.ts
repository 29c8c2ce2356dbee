import { activationState } from '../../../db/queries/activations.ts';
import { callDirectory } from '../../../db/queries/call-directory.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { activationTime } from '../../../domain/activation/activation-clock.ts';
import { callResults } from '../../../domain/activation/call-results.ts';
import {
  type CallOrder,
  callProgress,
  callSheet,
  notReached,
} from '../../../domain/activation/call-sheet.ts';
import {
  type CallSheetToHandOut,
  callSheetDocument,
  callSheetList,
} from '../../../domain/activation/call-sheet-document.ts';
import { callSheetWords } from '../../documents/call-sheet-words.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { writeCsv, writeWorkbook } from '../spreadsheets/write-spreadsheet.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportCallSheet {
  activationId: string;
  path: string;
  format: 'csv' | 'xlsx' | 'docx';
  language: 'en' | 'fr';
  order: CallOrder;
  onlyNotReached: boolean;
  writtenAt: string;
}

/** Writes a call sheet of an activation to hand out, whole or not at all. @throws ExpectedError `file_not_written`, `not_found`. */
export async function exportCallSheet(input: ExportCallSheet, tools: JobTools): Promise<{ people: number }> {
  const { activationId, path, format, language, order, onlyNotReached, writtenAt } = input;
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const state = await activationState(db, activationId);
  const resultOf = callResults(state);
  const all = callSheet(order, state, await callDirectory(db));
  const { paper } = await getOrganisation(db);
  const sheet: CallSheetToHandOut = {
    ...{ state, order, resultOf, paper, onlyNotReached },
    groups: onlyNotReached ? notReached(all, resultOf) : all,
    progress: callProgress(all, resultOf),
    asOf: activationTime(state.clock, writtenAt),
    writtenAt,
  };
  const teller = { lang: language, timeZone: state.timeZone, translate: callSheetWords(language) };
  await breathe(tools, 0.3, 'writing');
  const bytes =
    format === 'docx'
      ? await wordFile(db, callSheetDocument(sheet, teller))
      : format === 'csv'
        ? writeCsv(callSheetList(sheet, teller))
        : await writeWorkbook([callSheetList(sheet, teller)]);
  await breathe(tools, 0.9, 'writing');
  await writeWhole(path, bytes);
  return { people: callProgress(sheet.groups, resultOf).people };
}
