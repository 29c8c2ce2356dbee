import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { codeIds, type IdOf } from './code-ids.ts';
import type { ExampleDepth } from './shipped-depth.ts';

/** Adds what the spreadsheets of the example do not say: impact over time, strategies, people by shift, authority, plans. */
export async function addDepth(changes: ChangeSet, depth: ExampleDepth): Promise<void> {
  const idOf = await codeIds(changes.trx);
  await addImpact(changes, depth, idOf);
  await addStaffing(changes, depth, idOf);
  await addAuthority(changes, depth, idOf);
  await addPlans(changes, depth, idOf);
  await addScenarios(changes, depth, idOf);
}

const unsaid = { justificationEn: '', justificationFr: '' };

/** Each rating keeps the points at which the severity changes: between them it stays as it was. */
async function addImpact(
  changes: ChangeSet,
  { impact, strategies }: ExampleDepth,
  idOf: IdOf,
): Promise<void> {
  const ratings = impact.ratings.map(
    ({ severities, justificationEn = '', justificationFr = '', ...rating }) => {
      const worst = Math.max(...[...severities].map(Number));
      const points = [...severities].flatMap((digit, i) => {
        const severity = Number(digit);
        if (i > 0 && digit === severities[i - 1]) return [];
        const why = severity === worst ? { justificationEn, justificationFr } : unsaid;
        return [{ atMinutes: impact.times[i] ?? 0, severity, ...why }];
      });
      return { functionId: idOf('function', rating.function), category: rating.category, points };
    },
  );
  await changes.createMany('impactRating', ratings);
  for (const [code, { en, fr }] of Object.entries(impact.tierReasons)) {
    const reason = { tierReasonEn: en, tierReasonFr: fr };
    await changes.update('criticalFunction', idOf('function', code), reason);
  }
  const made = strategies.map(({ function: code, ...strategy }) => ({
    ...strategy,
    functionId: idOf('function', code),
  }));
  await changes.createMany('strategy', made);
}

/** The list of functions has one line of staffing each: lines by shift take its place. */
async function addStaffing(changes: ChangeSet, { staffing }: ExampleDepth, idOf: IdOf): Promise<void> {
  const functionIds = [...new Set(staffing.map((s) => idOf('function', s.function)))];
  const plain = await changes.trx
    .selectFrom('staffingRequirement')
    .select('id')
    .where('functionId', 'in', functionIds)
    .execute();
  await changes.removeMany(
    'staffingRequirement',
    plain.map((row) => row.id),
  );
  const made = staffing.map(({ function: code, skill, ...counts }) => ({
    ...counts,
    functionId: idOf('function', code),
    skillId: idOf('skill', skill),
  }));
  await changes.createMany('staffingRequirement', made);
}

async function addAuthority(changes: ChangeSet, { authority }: ExampleDepth, idOf: IdOf): Promise<void> {
  const { roleSkills, levels, skills, delegations } = authority;
  for (const { nameEn, ...skill } of skills) await changes.update('skill', idOf('skill', nameEn), skill);
  for (const { person, skill, level, validUntil } of levels) {
    const held = await changes.trx
      .selectFrom('personSkill')
      .select('id')
      .where('personId', '=', idOf('person', person))
      .where('skillId', '=', idOf('skill', skill))
      .executeTakeFirstOrThrow();
    await changes.update('personSkill', held.id, { level, validUntil });
  }
  const required = roleSkills.map(({ role, skill, level }) => ({
    roleId: idOf('role', role),
    skillId: idOf('skill', skill),
    level,
  }));
  await changes.createMany('roleSkill', required);
  const made = delegations.map(({ from, to, ...delegation }) => ({
    ...delegation,
    fromRoleId: idOf('role', from),
    toRoleId: idOf('role', to),
  }));
  await changes.createMany('delegation', made);
}

async function addPlans(changes: ChangeSet, { plans }: ExampleDepth, idOf: IdOf): Promise<void> {
  for (const [checklist, functions] of Object.entries(plans.restores)) {
    const restoresFunctionIds = functions.map((code) => idOf('function', code));
    const checklistId = idOf('checklist', checklist);
    await changes.update('checklist', checklistId, { restoresFunctionIds });
    const restoring = await changes.trx
      .selectFrom('checklistTask')
      .select('id')
      .where('checklistId', '=', checklistId)
      .where('position', 'in', plans.restoredBy[checklist] ?? [])
      .execute();
    for (const { id } of restoring)
      await changes.update('checklistTask', id, { functionIds: restoresFunctionIds });
  }
  for (const { owner, units, functions, checklists, ...plan } of plans.plans) {
    await changes.create('plan', {
      ...plan,
      ownerRoleId: idOf('role', owner),
      scopeUnitIds: units.map((code) => idOf('unit', code)),
      scopeFunctionIds: functions.map((code) => idOf('function', code)),
      checklistIds: checklists.map((code) => idOf('checklist', code)),
    });
  }
}

async function addScenarios(changes: ChangeSet, { plans }: ExampleDepth, idOf: IdOf): Promise<void> {
  for (const { units, sites, applications, suppliers, lastsMinutes, ...scenario } of plans.scenarios) {
    const strikingUnits = units.map(({ unit, participationPercent }) => ({
      bargainingUnitId: idOf('bargainingUnit', unit),
      participationPercent,
    }));
    await changes.create('scenario', {
      ...scenario,
      takenAway: {
        strikingUnits,
        siteIds: sites.map((code) => idOf('site', code)),
        applicationIds: applications.map((code) => idOf('application', code)),
        supplierIds: suppliers.map((code) => idOf('supplier', code)),
        equipmentIds: [],
        personIds: [],
        lastsMinutes,
      },
    });
  }
}
