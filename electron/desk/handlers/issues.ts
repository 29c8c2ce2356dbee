import { takeInIssue, takeIssueAct, writeIssueEntry } from '../../../db/actions/issue-act.ts';
import { getIssue, issuesOfActivation, listIssues } from '../../../db/queries/issues.ts';
import type { issueCalls } from '../../contract/issues.ts';
import type { Handlers } from '../desk-context.ts';
import { documentBindings } from '../documents/read.ts';
import { startResponse } from '../issues/start-response.ts';
import type { ExportIssueList } from '../jobs/export-issue-list.ts';

export const issueHandlers: Handlers<typeof issueCalls> = {
  'issues.list': ({ archived }, { db }) => listIssues(db, archived),
  'issues.get': async ({ id }, { db }) => {
    const issue = await getIssue(db, id);
    const { activationId } = issue;
    if (activationId === null) return { ...issue, activation: null };
    const { activations } = await documentBindings(db);
    return { ...issue, activation: activations.find((each) => each.id === activationId) ?? null };
  },
  'issues.ofActivation': ({ activationId }, { db }) => issuesOfActivation(db, activationId),
  'issues.take': async (input, desk) => {
    const taken = await takeInIssue(desk, input);
    desk.changed('issues');
    return taken;
  },
  'issues.act': async (input, desk) => {
    const { changeSetId } = await takeIssueAct(desk, input);
    desk.changed('issues');
    return { changeSetId };
  },
  'issues.write': async ({ id, ...entry }, desk) => {
    const { changeSetId } = await writeIssueEntry(desk, { ...entry, issueId: id });
    desk.changed('issues');
    return { changeSetId };
  },
  'issues.startResponse': async ({ id, kind }, desk) => {
    const documentId = await startResponse(desk, id, kind);
    desk.changed('issues', 'documents');
    return { id: documentId };
  },
  'issues.exportList': async ({ jobId, token, language, confidential }, desk) => {
    const path = desk.grantedPath(token);
    const input: ExportIssueList = { path, language, confidential, now: desk.clock.now() };
    return await desk.runJob<{ issues: number }>({ jobId, name: 'export-issue-list', input });
  },
};
