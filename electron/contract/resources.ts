import * as z from 'zod';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { dependencyRow, named } from './plan.ts';

const meta = recordMeta.shape;
const byId = z.object({ id: recordId });
const listInput = z.object({ archived: z.boolean().default(false) });

const demand = {
  dependencyCount: z.number(),
  /** The shortest time within which a function needs it back. */
  tightestNeedMinutes: z.number().nullable(),
};

/** A function that needs a resource, with the data that it may lose. */
const resourceNeed = dependencyRow.extend({ functionRpoMinutes: z.number().nullable() });
const neededBy = z.array(resourceNeed);

const supplier = recordFields.supplier
  .extend(meta)
  .extend({ ownerRole: named.nullable(), alternate: named.nullable() });
const equipment = recordFields.equipment
  .extend(meta)
  .extend({ ownerRole: named.nullable(), site: named.nullable() });
const vitalRecord = recordFields.vitalRecord
  .extend(meta)
  .extend({ ownerRole: named.nullable(), site: named.nullable(), application: named.nullable() });
const delegation = recordFields.delegation
  .extend(meta)
  .extend({ fromRole: named.nullable(), toRole: named.nullable() });

export const resourceCalls = {
  'suppliers.list': call(listInput, z.array(supplier.extend(demand))),
  'suppliers.get': call(
    byId,
    supplier.extend({
      neededBy,
      /** Applications that it provides. */
      provides: z.array(named.extend(demand).extend({ rtoMinutes: z.number().nullable() })),
      /** Suppliers that would turn to this one. */
      alternateFor: z.array(named),
    }),
  ),
  'equipment.list': call(listInput, z.array(equipment.extend(demand))),
  'equipment.get': call(byId, equipment.extend({ neededBy })),
  'vitalRecords.list': call(listInput, z.array(vitalRecord.extend(demand))),
  'vitalRecords.get': call(byId, vitalRecord.extend({ neededBy })),
  /** Who needs an application, with the data that they may lose. */
  'applications.needs': call(byId, neededBy),
  /** What counts on a site. */
  'sites.uses': call(
    byId,
    z.object({
      neededBy,
      /** Sites whose people would come here. */
      alternateFor: z.array(named),
      equipment: z.array(named),
      vitalRecords: z.array(named),
    }),
  ),
  'delegations.list': call(listInput, z.array(delegation)),
  'delegations.get': call(byId, delegation),
  /** What a role hands on, and what is handed on to it. */
  'delegations.ofRole': call(
    z.object({ roleId: recordId }),
    z.object({ given: z.array(delegation), received: z.array(delegation) }),
  ),
} as const;
