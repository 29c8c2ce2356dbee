import { inChangeSet } from '../../../db/actions/save-record.ts';
import type { Writer } from '../../../db/writer.ts';
import { createFromTemplate } from '../documents/create.ts';
import { finishDocument } from './finish-document.ts';

const outage = 'it-outage';
/** The tasks of the outage that the procedure tells how to do: to open the incident, to scope it, to set the order of services. */
const toldHow = [1, 2, 4];

/** The procedure for reporting a disruption, which the first tasks of an outage are done with. */
export async function addProcedure(writer: Writer): Promise<void> {
  const id = await createFromTemplate(writer, { kind: 'procedure', activationId: null, checklistId: null });
  await finishDocument(writer, id);
  const tasks = await writer.db
    .selectFrom('checklistTask as t')
    .innerJoin('checklist as c', 'c.id', 't.checklistId')
    .select('t.id')
    .where('c.code', '=', outage)
    .where('t.position', 'in', toldHow)
    .execute();
  await inChangeSet(writer, { source: 'setup' }, async (changes) => {
    for (const task of tasks) await changes.update('checklistTask', task.id, { documentIds: [id] });
  });
}
