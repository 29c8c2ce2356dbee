import { isUnderWay } from '../../domain/activation/activation-state.ts';
import type { PlanForActivation } from '../../domain/activation/declare.ts';
import { fillRoles } from '../../domain/activation/fill-roles.ts';
import type { PersonThen } from '../../domain/activation/log-entry.ts';
import { activationRoles } from '../../domain/documents/activation-facts.ts';
import type { Bilingual, ChecklistFacts, FactData, RoleFact } from '../../domain/documents/fact-data.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import type { Db } from '../writer.ts';
import { toldActivation } from './activation-facts.ts';
import { planForActivation } from './activation-plan.ts';
import { answeredIssue } from './issue-facts.ts';
import { labourRounds } from './labour-facts.ts';
import { getOrganisation } from './organisation.ts';
import { placesAndServices } from './place-facts.ts';

/** What a document is bound to. */
export interface FactScope {
  /** The document itself: an issue names the one that answers it. Undefined: none is looked for. */
  documentId?: string | undefined;
  activationId: string | null;
  checklistId: string | null;
  nextUpdateAt: string | null;
  /** The moment that an activation is told at; null is the present. */
  asOf: string | null;
  /** Null while it is a draft. */
  number: string | null;
  /** Whether it says that the record of its activation is whole. */
  verified: boolean;
}

/**
 * All that a document may cite, at an instant by the clock on the wall. What an activation knows (its roles, its
 * checklists) comes before what the plan says today, but for the telephone numbers of those who hold its roles.
 * @throws ExpectedError `not_found` for an activation or checklist that is not there, `log_damaged`.
 */
export async function gatherFacts(db: Db, scope: FactScope, wallNow: string): Promise<FactData> {
  const { activationId, checklistId, asOf: drawnAt, verified } = scope;
  const [organisation, told] = await Promise.all([
    getOrganisation(db),
    activationId === null ? null : toldActivation(db, { activationId, asOf: drawnAt, verified }, wallNow),
  ]);
  const ofRecord = told === null ? [] : activationRoles(told.state);
  const plan = await planForActivation(db, {
    checklistIds: checklistId === null ? [] : [checklistId],
    planIds: [],
    exerciseId: null,
    holders: ofRecord.map(({ id, personId }) => ({ roleId: id, personId, personName: '' })),
  });
  const { state = null, asOf = wallNow, now = wallNow } = told ?? {};
  const ofPlan = plannedRoles(plan, dateIn(organisation.timeZone, asOf));
  const isNow = state !== null && isUnderWay(state.status) && drawnAt === null;
  const ofActivation = isNow ? reachedToday(ofRecord, plan.people) : ofRecord;
  return {
    asOf,
    now,
    timeZone: state?.timeZone ?? organisation.timeZone,
    organisation: {
      name: named(organisation),
      hotline: organisation.hotline,
      bridge: organisation.bridge,
    },
    document: { number: scope.number, nextUpdateAt: scope.nextUpdateAt },
    reportNumber: told?.reportNumber ?? null,
    activation: told?.facts ?? null,
    report: told?.report ?? null,
    review: told?.review ?? null,
    roles: mergedRoles(ofActivation, ofPlan),
    checklist: checklistFacts(plan),
    functions: plan.functions
      .filter(({ tier }) => tier === 1)
      .map((each) => ({
        code: each.code,
        name: named(each),
        rtoMinutes: each.rtoMinutes,
        owner: ownerOf(plan, each.ownerRoleId),
      })),
    ...(await placesAndServices(db)),
    recipient: null,
    labour: await labourRounds(db),
    issue: scope.documentId === undefined ? null : await answeredIssue(db, scope.documentId),
  };
}

function named({ nameEn, nameFr }: { nameEn: string; nameFr: string }): Bilingual {
  return { en: nameEn, fr: nameFr };
}

/** Who would hold each role today by the succession: the first who is not on leave. */
function plannedRoles(plan: PlanForActivation, today: string): RoleFact[] {
  const fillings = fillRoles(plan.roles, plan.people, new Set(), today);
  const personOf = new Map(fillings.map(({ roleId, personId }) => [roleId, personId]));
  return plan.roles.map((role) => {
    const person = plan.people.get(personOf.get(role.id) ?? '');
    return {
      id: role.id,
      code: role.code,
      name: named(role),
      holder: person?.name ?? '',
      phone: telephoneOf(person),
      personId: personOf.get(role.id) ?? null,
      inActivation: false,
    };
  });
}

/** Who holds a role is the activation's to say; at what number they are reached is the directory's, as long as it runs. */
function reachedToday(roles: readonly RoleFact[], people: PlanForActivation['people']): RoleFact[] {
  return roles.map((role) => ({
    ...role,
    phone: telephoneOf(people.get(role.personId ?? '')) || role.phone,
  }));
}

function telephoneOf(person: PersonThen | undefined): string {
  return person?.contacts.find(({ kind }) => kind !== 'email')?.value ?? '';
}

function mergedRoles(first: readonly RoleFact[], then: readonly RoleFact[]): RoleFact[] {
  const codes = new Set(first.map(({ code }) => code));
  return [...first, ...then.filter(({ code }) => !codes.has(code))];
}

function checklistFacts(plan: PlanForActivation): ChecklistFacts | null {
  const [checklist] = plan.checklists;
  if (!checklist) return null;
  const codeOf = new Map(plan.roles.map(({ id, code }) => [id, code]));
  return {
    id: checklist.id,
    title: { en: checklist.titleEn, fr: checklist.titleFr },
    purpose: { en: checklist.purposeEn, fr: checklist.purposeFr },
    tasks: checklist.tasks.map((task) => ({
      text: { en: task.textEn, fr: task.textFr },
      details: { en: task.detailsEn, fr: task.detailsFr },
      phase: task.phase,
      roleCode: codeOf.get(task.roleId ?? '') ?? '',
      anchor: task.anchor,
      offsetMinutes: task.offsetMinutes,
      repeat: task.repeat,
    })),
  };
}

function ownerOf(plan: PlanForActivation, roleId: string | null): Bilingual | null {
  const role = plan.roles.find(({ id }) => id === roleId);
  return role === undefined ? null : named(role);
}
