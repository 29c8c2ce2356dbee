import { changeMany, type ManyToChange } from '../../../db/actions/change-many.ts';
import { breathe, type JobTools } from './job-tools.ts';

/** Changes many records off the desk's thread. */
export async function changeManyRecords(input: ManyToChange, tools: JobTools): Promise<string | null> {
  return await changeMany(await tools.open(), input, (share) => breathe(tools, share, 'writing'));
}
