import { rateImpact, reviewFunction } from '../../../db/actions/function-acts.ts';
import { orderTasks, setSuccession } from '../../../db/actions/set-order.ts';
import { getApplication, listApplications } from '../../../db/queries/applications.ts';
import { getChecklist, listChecklists } from '../../../db/queries/checklists.ts';
import { findRecords } from '../../../db/queries/find.ts';
import { getFunction, listFunctions, ratedCategories } from '../../../db/queries/functions.ts';
import { getOrganisation, listLabour, listSites, listUnits } from '../../../db/queries/organisation.ts';
import { getPerson, listPeople } from '../../../db/queries/people.ts';
import { planSummary } from '../../../db/queries/plan-summary.ts';
import { getRole, listRoles } from '../../../db/queries/roles.ts';
import { getSkill, listSkills } from '../../../db/queries/skills.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { planCalls } from '../../contract/plan.ts';
import type { Handlers } from '../desk-context.ts';

export const planHandlers: Handlers<typeof planCalls> = {
  'organisation.get': (_, { db }) => getOrganisation(db),
  'units.list': ({ archived }, { db }) => listUnits(db, archived),
  'sites.list': ({ archived }, { db }) => listSites(db, archived),
  'skills.list': ({ archived }, { db }) => listSkills(db, archived),
  'skills.get': ({ id }, { db }) => getSkill(db, id),
  'functions.list': ({ archived }, { db }) => listFunctions(db, archived),
  'functions.get': ({ id }, { db }) => getFunction(db, id),
  'functions.rate': async (point, desk) => {
    await rateImpact(desk, point);
    desk.changed('functions');
    return {};
  },
  'functions.reviewed': async ({ id }, desk) => {
    const dates = await reviewFunction(desk, id);
    desk.changed('functions');
    return dates;
  },
  'functions.ratedCategories': (_, { db }) => ratedCategories(db),
  'people.list': ({ archived }, { db }) => listPeople(db, archived),
  'people.get': ({ id }, { db }) => getPerson(db, id),
  'roles.list': ({ archived }, { db }) => listRoles(db, archived),
  'roles.get': async ({ id }, { db, clock }) => {
    const { timeZone } = await getOrganisation(db);
    return await getRole(db, id, dateIn(timeZone, clock.now()));
  },
  'roles.setSuccession': async ({ roleId, personIds }, desk) => {
    await setSuccession(desk, roleId, personIds);
    desk.changed('roles', 'people');
    return {};
  },
  'applications.list': ({ archived }, { db }) => listApplications(db, archived),
  'applications.get': ({ id }, { db }) => getApplication(db, id),
  'checklists.list': ({ archived }, { db }) => listChecklists(db, archived),
  'checklists.get': ({ id }, { db }) => getChecklist(db, id),
  'checklists.orderTasks': async ({ checklistId, taskIds }, desk) => {
    await orderTasks(desk, checklistId, taskIds);
    desk.changed('checklists');
    return {};
  },
  'labour.list': ({ archived }, { db }) => listLabour(db, archived),
  'plan.summary': (_, { db }) => planSummary(db),
  'find.search': ({ text, limit }, { db }) => findRecords(db, text, limit),
};
