import { join } from 'node:path';
import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { takePlanStep } from '../../../db/actions/plan-step.ts';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import type { Writer } from '../../../db/writer.ts';
import { addCommunications } from './add-communications.ts';
import { addDepth } from './add-depth.ts';
import { addExercises } from './add-exercises.ts';
import { addIssues } from './add-issues.ts';
import { addLibrary } from './add-library.ts';
import { addProcedure } from './add-procedure.ts';
import { addVerified } from './add-verified.ts';
import { assetsFolder } from './assets-folder.ts';
import { type FolderImport, importFolder } from './import-folder.ts';
import { type ExampleDepth, exampleDepth } from './shipped-depth.ts';
import { exampleLabour, exampleOrganisation } from './shipped-files.ts';

/** Who did in the example what was done before anybody opened it: its lead, as invented as the rest. */
export function exampleLead(): string {
  return exampleDepth(assetsFolder()).verified.by;
}

/**
 * Fills a new workspace with the example organisation: its spreadsheets come in the way that a user's would, and the
 * labour round, the roles' texts, the checklists and what the plan knows in depth beside them. None of it can be undone by a key: it is where one starts.
 */
export async function buildExample({ db, clock }: Writer): Promise<FolderImport> {
  const assets = assetsFolder();
  const depth = exampleDepth(assets);
  const writer = { db, clock, author: depth.verified.by };
  await inChangeSet(writer, { source: 'setup' }, async (changes) => {
    await nameOrganisation(changes, assets);
    await addLabour(changes, assets);
  });
  const imported = await importFolder(writer, join(assets, 'example'), 'setup');
  await inChangeSet(writer, { source: 'setup' }, async (changes) => {
    await addLibrary(changes, assets);
    await addDepth(changes, depth);
    await addExercises(changes, assets);
    await addVerified(changes, depth.verified);
    await addCommunications(changes, assets, clock.now());
    await addIssues(changes, assets, { now: clock.now(), lead: depth.verified.by });
  });
  await addProcedure(writer);
  await submitPlans(writer, depth);
  return imported;
}

/** What is in review was sent there by a step, as a user would. */
async function submitPlans(writer: Writer, { plans }: ExampleDepth): Promise<void> {
  for (const { plan, role, comment } of plans.submitted) {
    const { id } = await writer.db
      .selectFrom('plan')
      .select('id')
      .where('code', '=', plan)
      .executeTakeFirstOrThrow();
    await takePlanStep(writer, { planId: id, act: 'submit', roleName: role, comment });
  }
}

async function nameOrganisation(changes: ChangeSet, assets: string): Promise<void> {
  const there = await changes.trx.selectFrom('organisation').select('id').executeTakeFirst();
  const organisation = exampleOrganisation(assets);
  if (there) await changes.update('organisation', there.id, organisation);
  else await changes.create('organisation', organisation);
}

async function addLabour(changes: ChangeSet, assets: string): Promise<void> {
  const { bargainingUnits, collectiveAgreements, bargainingRounds } = exampleLabour(assets);
  const ids = await changes.createMany('bargainingUnit', bargainingUnits);
  const idOf = (code: string): string => {
    const id = ids[bargainingUnits.findIndex((u) => u.code === code)];
    if (id === undefined) throw new Error(`no bargaining unit ${code} in the example`);
    return id;
  };
  for (const { bargainingUnit, ...agreement } of collectiveAgreements) {
    await changes.create('collectiveAgreement', { ...agreement, bargainingUnitId: idOf(bargainingUnit) });
  }
  for (const { bargainingUnit, ...round } of bargainingRounds) {
    await changes.create('bargainingRound', { ...round, bargainingUnitId: idOf(bargainingUnit) });
  }
}
