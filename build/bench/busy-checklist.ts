import { inChangeSet } from '../../db/actions/save-record.ts';
import { phases } from '../../domain/checklists/schema.ts';
import { workspace } from './workspaces.ts';

const roles = 40;
/** The first of so many can be done at once; the others wait for it. */
const group = 5;

/** A workspace with one checklist of so many tasks, spread over a day and forty roles; some wait for one before them. */
export function workspaceOfTasks(folder: string, tasks: number): Promise<string> {
  return workspace(folder, `Tasks ${tasks}`, (writer) =>
    inChangeSet(writer, { source: 'setup' }, async (changes) => {
      const roleIds = await changes.createMany(
        'role',
        Array.from({ length: roles }, (_, n) => ({
          code: `R${n}`,
          nameEn: `Lead of group ${n}`,
          nameFr: `Responsable du groupe ${n}`,
        })),
      );
      const checklist = { code: 'bench', titleEn: 'A long checklist', titleFr: 'Une longue liste' };
      const [checklistId = ''] = await changes.createMany('checklist', [checklist]);
      for (let first = 0; first < tasks; first += group) {
        const more = Array.from({ length: Math.min(group, tasks - first) - 1 }, (_, n) => first + 1 + n);
        const [leader = ''] = await changes.createMany('checklistTask', [
          task(first, checklistId, roleIds, []),
        ]);
        await changes.createMany(
          'checklistTask',
          more.map((n) => task(n, checklistId, roleIds, [leader])),
        );
      }
    }),
  );
}

function task(n: number, checklistId: string, roleIds: string[], after: string[]) {
  return {
    checklistId,
    after,
    position: n + 1,
    textEn: `Confirm with group ${n % roles} that step ${n} is done and that nobody waits for it`,
    textFr: `Confirmer auprès du groupe ${n % roles} que l’étape ${n} est faite et que personne ne l’attend`,
    phase: phases[n % phases.length] ?? 'respond',
    roleId: roleIds[n % roleIds.length] ?? null,
    offsetMinutes: 1 + (n % 1440),
    plannedMinutes: 15,
  };
}
