import { issueEntries, issueEntriesSince, listIssues } from '../../../db/queries/issues.ts';
import { namesOf } from '../../../db/queries/names.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { nextApprover } from '../../../domain/issues/issue-life.ts';
import { issueListDocument, type ListedIssue } from '../../../domain/issues/issue-list-document.ts';
import { weekBefore, weekGroupOf } from '../../../domain/issues/week-groups.ts';
import { issueListWords } from '../../documents/issue-list-words.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportIssueList {
  path: string;
  language: 'en' | 'fr';
  /** Confidential ones too. */
  confidential: boolean;
  now: string;
}

/** Writes the issues of the week as a Word file, whole or not at all. @throws ExpectedError `file_not_written`. */
export async function exportIssueList(input: ExportIssueList, tools: JobTools): Promise<{ issues: number }> {
  const { path, language, confidential, now } = input;
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const all = await listIssues(db);
  const recent = await issueEntriesSince(db, weekBefore(now));
  const isTold = (issue: (typeof all)[number]) =>
    weekGroupOf(issue, recent.get(issue.id) ?? [], now) !== null;
  const told = all.filter(isTold);
  const shown = told.filter((issue) => confidential || issue.class !== 'confidential');
  const roles = await namesOf(db, 'role');
  const issues: ListedIssue[] = [];
  for (const issue of shown) {
    const next = issue.state === 'inApproval' ? nextApprover(issue, await issueEntries(db, issue.id)) : null;
    const nextRole = next === null ? null : (roles.get(next) ?? null);
    issues.push({ ...issue, nextApprover: nextRole, recent: recent.get(issue.id) ?? [] });
  }
  const { nameEn, nameFr, timeZone, paper } = await getOrganisation(db);
  const teller = { lang: language, timeZone, translate: issueListWords(language) };
  await breathe(tools, 0.4, 'writing');
  const list = { issues, leftOut: told.length - shown.length, organisation: { nameEn, nameFr }, paper, now };
  await writeWhole(path, await wordFile(db, issueListDocument(list, teller)));
  return { issues: issues.length };
}
