import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewFieldsOf } from '../../domain/record/record-schema.ts';
import { archiveRecord, createRecord } from '../actions/save-record.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { dependencyMap } from './dependency-map.ts';

describe('the dependency map', () => {
  let workspace: TestWorkspace;
  let ids: Awaited<ReturnType<typeof smallPlan>>;
  beforeEach(async () => {
    workspace = await testWorkspace();
    ids = await smallPlan();
  });
  afterEach(() => workspace.remove());

  const names = (code: string) => ({ code, nameEn: `Name ${code}` });

  async function smallPlan() {
    const supplierId = await createRecord(workspace, 'supplier', names('P1'));
    const siteId = await createRecord(workspace, 'site', names('S1'));
    const applicationId = await createRecord(workspace, 'application', {
      ...names('A1'),
      rtoMinutes: 480,
      supplierId,
    });
    const unused = await createRecord(workspace, 'application', { ...names('A9'), supplierId });
    const vitalRecordId = await createRecord(workspace, 'vitalRecord', { ...names('V1'), siteId });
    const roleId = await createRecord(workspace, 'role', names('R1'));
    const f1 = await createRecord(workspace, 'criticalFunction', { ...names('F1'), rtoMinutes: 120 });
    const f2 = await createRecord(workspace, 'criticalFunction', names('F2'));
    const need = (fields: NewFieldsOf<'dependency'>) => createRecord(workspace, 'dependency', fields);
    const late = {
      functionId: f1,
      targetKind: 'application',
      applicationId,
      neededBackMinutes: 240,
    } as const;
    await need(late);
    await need({ functionId: f2, targetKind: 'function', otherFunctionId: f1, neededBackMinutes: 240 });
    await need({ functionId: f2, targetKind: 'vitalRecord', vitalRecordId });
    await need({ functionId: f2, targetKind: 'role', roleId });
    return { supplierId, siteId, applicationId, unused, f1, f2 };
  }

  const read = async () => {
    const { nodes, edges } = await dependencyMap(workspace.db);
    const code = new Map(nodes.map((n) => [n.id, n.code]));
    return {
      codes: nodes.map((n) => n.code).sort(),
      arrows: edges.map((e) => `${code.get(e.from)} ${e.link} ${code.get(e.to)} ${e.state}`).sort(),
      nodes,
    };
  };

  it('judges a need by the RTO of its function where nobody has said how soon, as findings do', async () => {
    const f3 = await createRecord(workspace, 'criticalFunction', { ...names('F3'), rtoMinutes: 120 });
    const slow = await createRecord(workspace, 'application', { ...names('A3'), rtoMinutes: 180 });
    await createRecord(workspace, 'dependency', {
      ...{ functionId: f3, targetKind: 'application', applicationId: slow },
    });
    const { edges } = await dependencyMap(workspace.db);
    expect(edges.find(({ to }) => to === slow)).toMatchObject({
      ...{ neededBackMinutes: 120, neededByRto: true, state: 'late' },
    });
  });

  it('has every function, what functions need, and what that stands on', async () => {
    const { codes, arrows } = await read();
    expect(codes).toEqual(['A1', 'F1', 'F2', 'P1', 'R1', 'S1', 'V1']);
    expect(arrows).toEqual([
      'A1 providedBy P1 unknown',
      'F1 needs A1 late',
      'F2 needs F1 met',
      'F2 needs R1 unknown',
      'F2 needs V1 unknown',
      'V1 standsAt S1 unknown',
    ]);
  });

  it('says the tier that counts, also where nobody chose one', async () => {
    const { nodes } = await read();
    expect(nodes.find((n) => n.code === 'F1')).toMatchObject({ tier: 1, backMinutes: 120 });
    expect(nodes.find((n) => n.code === 'F2')).toMatchObject({ tier: null, backMinutes: null });
  });

  it('leaves out what is archived, with its arrows', async () => {
    await archiveRecord(workspace, 'application', ids.applicationId);
    const { codes, arrows } = await read();
    expect(codes).toEqual(['F1', 'F2', 'R1', 'S1', 'V1']);
    expect(arrows).not.toContain('F1 needs A1 late');
    await archiveRecord(workspace, 'criticalFunction', ids.f2);
    expect((await read()).codes).toEqual(['F1']);
  });
});
