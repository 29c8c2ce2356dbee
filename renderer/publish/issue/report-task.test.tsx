import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  activationId,
  plannedTask,
  sampleState,
  start,
  taskId,
} from '../../../domain/activation/testing/sample-plan.ts';
import { fakeActivation } from '../../activate/testing/fake-activation.ts';
import type { DeskOutput } from '../../desk.ts';
import { failure } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { IssueDialog } from './issue-dialog.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.parse(start) + 60_000) });
});
afterEach(() => {
  vi.useRealTimers();
});

const asks = { textEn: 'Issue a situation report', textFr: 'Publier un rapport de situation' };
const at = start;

const report: DeskOutput<'documents.get'> = {
  ...{ id: taskId(90), createdAt: at, createdBy: 'Ada', updatedAt: at, updatedBy: 'Ada', archivedAt: null },
  ...{ asOf: null, kind: 'situation-report', titleEn: 'Report', titleFr: 'Rapport', older: null },
  ...{ enChangedAt: at, frChangedAt: at, checklist: null, nextUpdateAt: null, status: 'draft', number: null },
  ...{ issuedAt: null, issuedBy: null, basedOn: null, issuedLanguages: [], fingerprints: {} },
  ...{ contentEn: { type: 'doc' }, contentFr: { type: 'doc' }, fileNames: { en: '', fr: '' }, olderRows: {} },
  ...{ version: 1, relation: 'copy', audienceId: null, channel: '', supersededById: null, promises: false },
  activation: {
    ...{ id: activationId, titleEn: 'Outage', titleFr: 'Panne', exercise: false, status: 'active' },
  },
};

function open(tasks: ReturnType<typeof plannedTask>[], number: () => string = () => 'SR-2026-001') {
  const activation = fakeActivation(sampleState(tasks));
  activation.desk.answer({ 'documents.issue': () => ({ number: number() }) });
  const languages = { pair: true, ready: ['en' as const, 'fr' as const] };
  const dialog = { number: 'SR-2026-001', version: 1, ...languages, opened: true };
  const page = renderPage(<IssueDialog document={report} {...dialog} onClose={() => {}} />);
  return { ...page, activation };
}

const issue = async (user: ReturnType<typeof open>['user']) =>
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Issue' }));

it('marks the one task that asks for the report as done, with the number of the report', async () => {
  const { user, activation } = open([plannedTask(1), plannedTask(2, asks)]);
  const box = await screen.findByRole('checkbox', { name: /2\. Issue a situation report/ });
  expect(box).toHaveProperty('checked', true);
  await issue(user);
  await waitFor(() => expect(activation.state().runs.get(taskId(2))?.status).toBe('done'));
  expect(activation.state().log.at(-1)?.body).toMatchObject({ act: 'done', text: 'Issued: SR-2026-001' });
});

it('leaves it open when that is not wanted, or the report was not issued', async () => {
  const { user, activation } = open([plannedTask(1, asks)]);
  await user.click(await screen.findByRole('checkbox', { name: /Issue a situation report/ }));
  await issue(user);
  await waitFor(() => expect(activation.desk.inputsOf('documents.issue')).toHaveLength(1));
  expect(activation.state().log).toHaveLength(1);
});

it('is not marked when the report was refused', async () => {
  const { user, activation } = open([plannedTask(1, asks)], () => {
    throw failure('changed_since');
  });
  await screen.findByRole('checkbox', { name: /Issue a situation report/ });
  await issue(user);
  await screen.findByRole('alert');
  expect(activation.state().log).toHaveLength(1);
});

it('asks which one where several ask for a report', async () => {
  const { user, activation } = open([plannedTask(1, asks), plannedTask(2, asks)]);
  expect(await screen.findByRole('radio', { name: 'None' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: /^2\./ }));
  await issue(user);
  await waitFor(() => expect(activation.state().runs.get(taskId(2))?.status).toBe('done'));
  expect(activation.state().runs.has(taskId(1))).toBe(false);
});
