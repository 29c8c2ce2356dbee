import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { listDocuments } from '../../../db/queries/documents.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { buildExample } from './build-example.ts';
import { writeExampleDocuments } from './write-documents.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await testWorkspace();
  await buildExample(workspace);
});
afterAll(() => workspace.remove());

it('writes and issues the five kinds for an exercise of the example, nothing left to mend', async () => {
  const outage = await workspace.db
    .selectFrom('checklist')
    .select('id')
    .where('code', '=', 'it-outage')
    .executeTakeFirstOrThrow();
  const activationId = await declareActivation(workspace, {
    checklistIds: [outage.id],
    mode: 'exercise',
    speed: 1,
    standby: false,
    planIds: [],
    exerciseId: null,
    titleEn: 'Data centre outage',
    titleFr: '',
    severity: 'high',
    authority: '',
    timeZone: null,
    anchors: { T: null, S: null, I: null },
    absences: [],
    holders: [],
  });
  const { paths, drafts } = await writeExampleDocuments(workspace, activationId, workspace.folder);
  const names = [
    'EXERCISE EX-SB-2026-001 Staff bulletin (EN).docx',
    'EXERCICE EX-SB-2026-001 Bulletin au personnel (FR).docx',
    'EXERCISE EX-MB-2026-001 Manager bulletin (EN).docx',
    'EXERCICE EX-MB-2026-001 Bulletin aux gestionnaires (FR).docx',
    'EXERCISE EX-PR-2026-001 Procedure (EN).docx',
    'EXERCICE EX-PR-2026-001 Procédure (FR).docx',
    'EXERCISE EX-CL-2026-001 Checklist (EN).docx',
    'EXERCICE EX-CL-2026-001 Liste de vérification (FR).docx',
    'EXERCISE EX-SR-2026-001 Situation report (EN).docx',
  ];
  expect(drafts).toEqual([]);
  expect(paths).toEqual(names.map((name) => `${workspace.folder}/${name}`));
  expect(
    readdirSync(workspace.folder)
      .filter((name) => name.endsWith('.docx'))
      .sort(),
  ).toEqual([...names].sort());
  const ofExercise = (await listDocuments(workspace.db)).filter((d) => d.activationId === activationId);
  expect(ofExercise.map(({ status }) => status)).toEqual(Array(5).fill('issued'));
}, 30_000);
