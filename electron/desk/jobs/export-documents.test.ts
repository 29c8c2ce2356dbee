import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateRecord } from '../../../db/actions/save-record.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import type { PrintPage } from '../../documents/render-print.ts';
import { createFromTemplate } from '../documents/create.ts';
import { exportDocuments } from './export-documents.ts';
import type { JobContext } from './job.ts';

let workspace: TestWorkspace;
let folder: string;
let printed: PrintPage[];

beforeEach(async () => {
  workspace = await testWorkspace();
  folder = await mkdtemp(join(tmpdir(), 'holdfast-export-'));
  printed = [];
});
afterEach(async () => {
  workspace.remove();
  await rm(folder, { recursive: true, force: true });
});

/** @param pdf what the printer of the shell answers. */
function job(pdf: Uint8Array | null): JobContext {
  return {
    progress: () => undefined,
    signal: new AbortController().signal,
    workspacePath: '',
    print: async (page) => {
      printed.push(page);
      return pdf;
    },
    open: async () => workspace,
  };
}

async function exported(format: 'pdf' | 'html', pdf: Uint8Array | null = null): Promise<string[]> {
  const bound = { activationId: null, checklistId: null };
  const id = await createFromTemplate(workspace, { kind: 'web-page-text', ...bound });
  const now = workspace.clock.now();
  const documents = [{ id, languages: ['en' as const, 'fr' as const] }];
  return await exportDocuments({ path: folder, into: 'folder', format, documents, now }, job(pdf));
}

describe('documents that are exported', () => {
  it('are pages for the web, one a language', async () => {
    const names = await exported('html');
    expect(names).toHaveLength(2);
    expect(names.every((name) => name.endsWith('.html'))).toBe(true);
    const [first = ''] = names;
    const html = await readFile(join(folder, first), 'utf8');
    expect(html).toContain('<html lang="en-CA">');
    expect(html).not.toMatch(/ (?:class|style)=/);
  });

  it('are PDF in the organisation’s look', async () => {
    const { id, look } = await getOrganisation(workspace.db);
    await updateRecord(workspace, 'organisation', id, { look: { ...look, accent: '#7a1f3d' } });
    const names = await exported('pdf', new Uint8Array([37, 80, 68, 70]));
    expect(names.every((name) => name.endsWith('.pdf'))).toBe(true);
    expect(printed).toHaveLength(2);
    expect(printed[0]?.html).toContain('#7A1F3D');
  });

  it('are all there or none', async () => {
    await expect(exported('pdf')).rejects.toMatchObject({ code: 'pdf_not_made' });
    expect(await readdir(folder)).toEqual([]);
  });
});
