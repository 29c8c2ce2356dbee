import type { TestDesk } from './test-desk.ts';

/** Declares an exercise of a checklist with `taskCount` tasks. @returns its id and those of the tasks. */
export async function declareSmall(
  desk: TestDesk,
  taskCount = 2,
): Promise<{ id: string; taskIds: string[]; roleId: string }> {
  const role = { kind: 'role', values: { code: 'IL', nameEn: 'Incident lead', nameFr: 'Chef' } } as const;
  const { id: roleId } = await desk.call('records.create', role);
  const checklist = { kind: 'checklist', values: { code: 'outage', titleEn: 'Outage' } } as const;
  const { id: checklistId } = await desk.call('records.create', checklist);
  const taskIds: string[] = [];
  for (let position = 1; position <= taskCount; position += 1) {
    const values = { checklistId, position, textEn: `Task ${position}`, roleId };
    taskIds.push((await desk.call('records.create', { kind: 'checklistTask', values })).id);
  }
  const { id } = await desk.call('activations.declare', {
    ...{ checklistIds: [checklistId], mode: 'exercise', anchors: {}, severity: 'low' },
    ...{ titleEn: 'Drill', titleFr: 'Exercice' },
  });
  return { id, taskIds, roleId };
}
