import type { RecordKind } from '../../domain/record/record-kind.ts';
import { type RecordLabel, recordLabel } from '../../domain/record/search-entry.ts';
import { recordTable } from '../record-table.ts';
import type { Db, Trx } from '../writer.ts';

interface Link {
  from: RecordKind;
  field: string;
  to: RecordKind;
  /** The record at `from` belongs to that at `to` and goes away with it. */
  owned?: true;
  /** The field is a list of ids. */
  list?: true;
}

const links: readonly Link[] = [
  { from: 'orgUnit', field: 'parentId', to: 'orgUnit' },
  { from: 'orgUnit', field: 'headRoleId', to: 'role' },
  { from: 'site', field: 'alternateSiteId', to: 'site' },
  { from: 'person', field: 'unitId', to: 'orgUnit' },
  { from: 'person', field: 'siteId', to: 'site' },
  { from: 'person', field: 'bargainingUnitId', to: 'bargainingUnit' },
  { from: 'contactMethod', field: 'personId', to: 'person', owned: true },
  { from: 'personSkill', field: 'personId', to: 'person', owned: true },
  { from: 'personSkill', field: 'skillId', to: 'skill' },
  { from: 'roleAssignment', field: 'roleId', to: 'role', owned: true },
  { from: 'roleAssignment', field: 'personId', to: 'person' },
  { from: 'application', field: 'ownerRoleId', to: 'role' },
  { from: 'application', field: 'alternateApplicationId', to: 'application' },
  { from: 'application', field: 'supplierId', to: 'supplier' },
  { from: 'supplier', field: 'ownerRoleId', to: 'role' },
  { from: 'supplier', field: 'alternateSupplierId', to: 'supplier' },
  { from: 'equipment', field: 'ownerRoleId', to: 'role' },
  { from: 'equipment', field: 'siteId', to: 'site' },
  { from: 'vitalRecord', field: 'ownerRoleId', to: 'role' },
  { from: 'vitalRecord', field: 'siteId', to: 'site' },
  { from: 'vitalRecord', field: 'applicationId', to: 'application' },
  { from: 'criticalFunction', field: 'unitId', to: 'orgUnit' },
  { from: 'criticalFunction', field: 'ownerRoleId', to: 'role' },
  { from: 'impactRating', field: 'functionId', to: 'criticalFunction', owned: true },
  { from: 'strategy', field: 'functionId', to: 'criticalFunction', owned: true },
  { from: 'staffingRequirement', field: 'functionId', to: 'criticalFunction', owned: true },
  { from: 'staffingRequirement', field: 'skillId', to: 'skill' },
  { from: 'dependency', field: 'functionId', to: 'criticalFunction', owned: true },
  { from: 'dependency', field: 'applicationId', to: 'application' },
  { from: 'dependency', field: 'supplierId', to: 'supplier' },
  { from: 'dependency', field: 'siteId', to: 'site' },
  { from: 'dependency', field: 'equipmentId', to: 'equipment' },
  { from: 'dependency', field: 'vitalRecordId', to: 'vitalRecord' },
  { from: 'dependency', field: 'roleId', to: 'role' },
  { from: 'dependency', field: 'otherFunctionId', to: 'criticalFunction' },
  { from: 'roleSkill', field: 'roleId', to: 'role', owned: true },
  { from: 'roleSkill', field: 'skillId', to: 'skill' },
  { from: 'delegation', field: 'fromRoleId', to: 'role' },
  { from: 'delegation', field: 'toRoleId', to: 'role' },
  { from: 'checklist', field: 'restoresFunctionIds', to: 'criticalFunction', list: true },
  { from: 'checklistTask', field: 'functionIds', to: 'criticalFunction', list: true },
  { from: 'checklistTask', field: 'checklistId', to: 'checklist', owned: true },
  { from: 'checklistTask', field: 'roleId', to: 'role' },
  { from: 'collectiveAgreement', field: 'bargainingUnitId', to: 'bargainingUnit', owned: true },
  { from: 'bargainingRound', field: 'bargainingUnitId', to: 'bargainingUnit', owned: true },
  { from: 'plan', field: 'ownerRoleId', to: 'role' },
  { from: 'plan', field: 'scopeUnitIds', to: 'orgUnit', list: true },
  { from: 'plan', field: 'scopeFunctionIds', to: 'criticalFunction', list: true },
  { from: 'plan', field: 'checklistIds', to: 'checklist', list: true },
  { from: 'findingResponse', field: 'ownerRoleId', to: 'role' },
  { from: 'exercise', field: 'checklistIds', to: 'checklist', list: true },
  { from: 'exercise', field: 'planIds', to: 'plan', list: true },
  { from: 'exercise', field: 'participantRoleIds', to: 'role', list: true },
  { from: 'exerciseInject', field: 'exerciseId', to: 'exercise', owned: true },
  { from: 'exerciseInject', field: 'roleId', to: 'role' },
  { from: 'correctiveAction', field: 'functionId', to: 'criticalFunction' },
  { from: 'correctiveAction', field: 'ownerRoleId', to: 'role' },
  { from: 'lesson', field: 'functionId', to: 'criticalFunction' },
  { from: 'recoveryMeasurement', field: 'functionId', to: 'criticalFunction', owned: true },
  { from: 'audience', field: 'unitIds', to: 'orgUnit', list: true },
  { from: 'audience', field: 'siteIds', to: 'site', list: true },
  { from: 'audience', field: 'roleIds', to: 'role', list: true },
  { from: 'audience', field: 'includeIds', to: 'person', list: true },
  { from: 'audience', field: 'excludeIds', to: 'person', list: true },
  { from: 'documentPolicy', field: 'approverRoleIds', to: 'role', list: true },
  { from: 'documentPolicy', field: 'audienceId', to: 'audience' },
  { from: 'communication', field: 'audienceId', to: 'audience' },
  { from: 'communication', field: 'ownerRoleId', to: 'role' },
  { from: 'communication', field: 'approverRoleIds', to: 'role', list: true },
  { from: 'communication', field: 'planId', to: 'plan' },
  { from: 'communicationOutcome', field: 'communicationId', to: 'communication', owned: true },
  { from: 'issue', field: 'leadRoleId', to: 'role' },
  { from: 'issue', field: 'approverRoleIds', to: 'role', list: true },
  { from: 'issueEntry', field: 'issueId', to: 'issue', owned: true },
  { from: 'issueEntry', field: 'roleId', to: 'role' },
];

/** What a part belongs to, by the field that names it. */
const owners = new Map(links.filter((l) => l.owned).map((l) => [l.from, l]));

interface Holder extends RecordLabel {
  kind: RecordKind;
  id: string;
}

export interface Reference extends RecordLabel {
  kind: RecordKind | 'document';
  id: string;
}

/** What refers to a record, as the page to look at: a part stands for the record that it belongs to. */
export async function referencesTo(db: Db | Trx, kind: RecordKind, id: string): Promise<Reference[]> {
  const found = new Map<string, Reference>();
  for (const link of links.filter((l) => l.to === kind && !l.owned)) {
    const table = recordTable(db, link.from);
    for (const row of await (link.list ? table.listing(link.field, id) : table.where(link.field, id))) {
      const holder = await holderOf(db, link.from, row);
      found.set(holder.id, holder);
    }
  }
  return [...found.values(), ...(await documentsOn(db, kind, id))];
}

/** Documents are no records of the plan; one that is written from a checklist or for an audience still refers to it. */
async function documentsOn(db: Db | Trx, kind: RecordKind, id: string): Promise<Reference[]> {
  if (kind !== 'checklist' && kind !== 'audience') return [];
  const rows = await db
    .selectFrom('document')
    .select(['id', 'number', 'titleEn', 'titleFr'])
    .where(kind === 'checklist' ? 'checklistId' : 'audienceId', '=', id)
    .execute();
  return rows.map((r) => ({
    kind: 'document',
    id: r.id,
    ...recordLabel('checklist', { ...r, code: r.number }),
  }));
}

/** Whether records of a kind belong to another record, which stands for them. */
export function isPart(kind: RecordKind): boolean {
  return owners.has(kind);
}

/** The record that stands for this one: its owner when it is a part, else itself. */
export async function holderOf(
  db: Db | Trx,
  kind: RecordKind,
  row: { id: string } & Record<string, unknown>,
): Promise<Holder> {
  const owner = owners.get(kind);
  const ownerId = owner && row[owner.field];
  if (owner && typeof ownerId === 'string') {
    const [held] = await recordTable(db, owner.to).rows([ownerId]);
    if (held) return { kind: owner.to, id: held.id, ...recordLabel(owner.to, held) };
  }
  return { kind, id: row.id, ...recordLabel(kind, row) };
}

/** The parts that belong to a record, by kind. */
export async function ownedParts(
  db: Db | Trx,
  kind: RecordKind,
  id: string,
): Promise<{ kind: RecordKind; ids: string[] }[]> {
  const parts: { kind: RecordKind; ids: string[] }[] = [];
  for (const link of links.filter((l) => l.owned && l.to === kind)) {
    const rows = await recordTable(db, link.from).where(link.field, id);
    if (rows.length > 0) parts.push({ kind: link.from, ids: rows.map((r) => r.id) });
  }
  return parts;
}
