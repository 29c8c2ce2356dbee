import { activationAt } from '../../domain/activation/activation-at.ts';
import type { ActivationState } from '../../domain/activation/activation-state.ts';
import { activationFacts, factMoment } from '../../domain/documents/activation-facts.ts';
import type {
  ActivationFacts,
  Bilingual,
  ReportFacts,
  ReviewFacts,
} from '../../domain/documents/fact-data.ts';
import type { DocumentKind } from '../../domain/documents/kinds.ts';
import { reportFacts } from '../../domain/documents/report-facts.ts';
import { type ReviewedBeside, reviewFacts } from '../../domain/documents/review-facts.ts';
import type { Db } from '../writer.ts';
import { activationState } from './activations.ts';
import { issuedReports } from './documents.ts';
import { storedParts, storedRecords } from './stored.ts';
import { verifyActivation } from './verify-log.ts';

interface ActivationScope {
  activationId: string;
  /** The moment that it is told at, by its own clock; null is the present. */
  asOf: string | null;
  /** Whether the chain of its record is looked at. */
  verified: boolean;
}

interface ToldActivation {
  /** As it was at the moment that is told. */
  state: ActivationState;
  asOf: string;
  now: string;
  facts: ActivationFacts;
  reportNumber: number;
  report: ReportFacts;
  review: ReviewFacts;
}

const report: DocumentKind = 'situation-report';

/**
 * What documents tell of an activation, at the present or at an earlier moment of its clock.
 * @throws ExpectedError `not_found`, `log_damaged`.
 */
export async function toldActivation(
  db: Db,
  scope: ActivationScope,
  wallNow: string,
): Promise<ToldActivation> {
  const { activationId } = scope;
  const present = await activationState(db, activationId);
  const now = factMoment(present, wallNow);
  const asOf = scope.asOf !== null && scope.asOf < now ? scope.asOf : now;
  const state = activationAt(present, asOf);
  const end = state.stoodDownAt !== null && state.stoodDownAt < asOf ? state.stoodDownAt : asOf;
  const logged = present.documents.filter(({ documentKind }) => documentKind === report).length;
  return {
    ...{ state, asOf, now, facts: activationFacts(state, asOf) },
    reportNumber: Math.max(logged, await issuedReports(db, activationId)) + 1,
    report: reportFacts(state, await lastReport(db, state, asOf), asOf),
    review: reviewFacts(state, await besideRecord(db, scope), end),
  };
}

/** When the last report that was issued before a moment was drawn; null where there was none. */
async function lastReport(db: Db, state: ActivationState, asOf: string): Promise<string | null> {
  const reports = state.documents.filter(({ documentKind }) => documentKind === report);
  if (reports.length === 0) return null;
  const drawn = await db
    .selectFrom('document')
    .select(['id', 'asOf'])
    .where(
      'id',
      'in',
      reports.map(({ documentId }) => documentId),
    )
    .execute();
  const drawnAt = new Map(drawn.map((row) => [row.id, row.asOf]));
  const times = reports.map(({ documentId, issuedAt }) => drawnAt.get(documentId) ?? issuedAt);
  return (
    times
      .filter((at) => at < asOf)
      .sort()
      .at(-1) ?? null
  );
}

async function besideRecord(db: Db, { activationId, verified }: ActivationScope): Promise<ReviewedBeside> {
  const actions = await storedParts(db, 'correctiveAction', 'activationId', activationId);
  const lessons = await storedParts(db, 'lesson', 'activationId', activationId);
  const roles = actions.length === 0 ? [] : await storedRecords(db, 'role');
  const ownerOf = (id: string | null): Bilingual | null => {
    const role = roles.find((each) => each.id === id);
    return role ? { en: role.nameEn, fr: role.nameFr } : null;
  };
  return {
    actions: actions.map(({ titleEn, titleFr, ownerRoleId, dueOn, status, outcome }) => ({
      ...{ title: { en: titleEn, fr: titleFr }, owner: ownerOf(ownerRoleId), dueOn, status, said: outcome },
    })),
    lessons: lessons.map(({ titleEn, titleFr, textEn, textFr }) => ({
      ...{ title: { en: titleEn, fr: titleFr }, text: { en: textEn, fr: textFr } },
    })),
    verdict: verified ? await verifyActivation(db, activationId) : null,
  };
}
