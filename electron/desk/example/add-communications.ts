import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { daysAfter } from '../../../domain/record/freshness.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { instantAt } from '../../../domain/time/local-time.ts';
import { bringAudiences, bringPlan } from '../publishing/bring-plan.ts';
import { shippedPlans } from '../publishing/shipped-plans.ts';
import { codeIds } from './code-ids.ts';
import { exampleCommunications } from './shipped-communications.ts';

/** Adds the audiences of the example and its communication plan: the shipped ones, and lines of the coming weeks. */
export async function addCommunications(changes: ChangeSet, assets: string, now: string): Promise<void> {
  const idOf = await codeIds(changes.trx);
  const { audiences, plans, lines } = exampleCommunications(assets);
  const { ids } = await bringAudiences(changes);
  for (const { units, sites, ...audience } of audiences) {
    const unitIds = units.map((code) => idOf('unit', code));
    const siteIds = sites.map((code) => idOf('site', code));
    ids.set(audience.code, await changes.create('audience', { ...audience, unitIds, siteIds }));
  }
  for (const { id, plan } of plans) {
    const shipped = shippedPlans.find((each) => each.id === id);
    if (!shipped) throw new Error(`the example names no communication plan ${id}`);
    await bringPlan(changes, shipped, idOf('plan', plan));
  }
  const { timeZone } = await getOrganisation(changes.trx);
  const today = dateIn(timeZone, now);
  await changes.createMany(
    'communication',
    lines.map(({ days, time, audience, owner, approvers, ...line }) => ({
      ...line,
      dueAt: instantAt(timeZone, daysAfter(today, days), time),
      audienceId: ids.get(audience) ?? null,
      ownerRoleId: idOf('role', owner),
      approverRoleIds: approvers.map((code) => idOf('role', code)),
    })),
  );
}
