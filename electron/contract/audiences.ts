import * as z from 'zod';
import { audienceLanguages, channels } from '../../domain/publishing/choices.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

const member = z.object({
  /** Null of somebody outside the directory. */
  personId: recordId.nullable(),
  name: z.string(),
  /** The language in which the person reads; any: both, or nobody has said. */
  lang: z.enum(audienceLanguages),
  /** Where the channel reaches the person; empty where it needs no address, or none is known. */
  address: z.string(),
});

const counts = {
  memberCount: z.int(),
  /** Members whom its channel needs an address of that nobody has given. */
  unreachedCount: z.int(),
};

export const audienceCalls = {
  'audiences.list': call(
    z.object({ archived: z.boolean().default(false) }),
    z.array(recordFields.audience.extend(recordMeta.shape).extend(counts)),
  ),
  /** Whom an audience means today, through its own channel or another. */
  'audiences.members': call(
    z.object({ id: recordId, channel: z.enum(channels).optional() }),
    z.object({ members: z.array(member), isAddressed: z.boolean() }),
  ),
} as const;
