import { delegationsOf, getDelegation, listDelegations } from '../../../db/queries/delegations.ts';
import {
  getEquipment,
  getSiteUses,
  getSupplier,
  getVitalRecord,
  listEquipment,
  listSuppliers,
  listVitalRecords,
  needsFor,
} from '../../../db/queries/resources.ts';
import type { resourceCalls } from '../../contract/resources.ts';
import type { Handlers } from '../desk-context.ts';

export const resourceHandlers: Handlers<typeof resourceCalls> = {
  'suppliers.list': ({ archived }, { db }) => listSuppliers(db, archived),
  'suppliers.get': ({ id }, { db }) => getSupplier(db, id),
  'equipment.list': ({ archived }, { db }) => listEquipment(db, archived),
  'equipment.get': ({ id }, { db }) => getEquipment(db, id),
  'vitalRecords.list': ({ archived }, { db }) => listVitalRecords(db, archived),
  'vitalRecords.get': ({ id }, { db }) => getVitalRecord(db, id),
  'applications.needs': ({ id }, { db }) => needsFor(db, 'application', id),
  'sites.uses': ({ id }, { db }) => getSiteUses(db, id),
  'delegations.list': ({ archived }, { db }) => listDelegations(db, archived),
  'delegations.get': ({ id }, { db }) => getDelegation(db, id),
  'delegations.ofRole': ({ roleId }, { db }) => delegationsOf(db, roleId),
};
