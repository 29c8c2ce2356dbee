import { fallsOf } from '../../functions/impact-curve.ts';
import { impliedMtpd } from '../../functions/implied-mtpd.ts';
import { type FindingValue, minutesValue } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

type CriticalFunction = FactOf<'criticalFunction'>;

/** RTO ≤ MTPD (ISO 22301, 3.27 and 8.2.2). */
export const rtoOverMtpd = rule(
  'rtoOverMtpd',
  'criticalFunction',
  (_, { rtoMinutes: rto, mtpdMinutes: mtpd }) =>
    rto !== null && mtpd !== null && rto > mtpd
      ? { details: { rto: minutesValue(rto), mtpd: minutesValue(mtpd) }, mend: { field: 'rtoMinutes' } }
      : undefined,
);

/** The earliest time at which a category becomes intolerable, and the categories in both languages. */
function impliedOf(facts: Facts, { id }: CriticalFunction) {
  const organisation = facts.organisation();
  const implied = impliedMtpd(facts.parts('impactRating', 'functionId', id), organisation);
  if (!implied) return undefined;
  const named = organisation.impactCategories.filter((c) => implied.categories.includes(c.key));
  const category: FindingValue = {
    type: 'bilingual',
    nameEn: named.map((c) => c.nameEn).join(', '),
    nameFr: named.map((c) => c.nameFr || c.nameEn).join(', '),
  };
  return { minutes: implied.minutes, category };
}

/** The MTPD that is stated is later than the time at which the ratings say that harm becomes intolerable. */
export const mtpdOverImpact = rule('mtpdOverImpact', 'criticalFunction', (facts, fn) => {
  const implied = impliedOf(facts, fn);
  if (!implied || fn.mtpdMinutes === null || fn.mtpdMinutes <= implied.minutes) return undefined;
  return {
    details: {
      mtpd: minutesValue(fn.mtpdMinutes),
      implied: minutesValue(implied.minutes),
      category: implied.category,
    },
    mend: { field: 'mtpdMinutes' },
  };
});

/** The function is to be back only after its ratings say that harm is intolerable, and no MTPD says so yet. */
export const rtoOverImpact = rule('rtoOverImpact', 'criticalFunction', (facts, fn) => {
  const { rtoMinutes: rto, mtpdMinutes: mtpd } = fn;
  const implied = impliedOf(facts, fn);
  if (!implied || rto === null || rto <= implied.minutes) return undefined;
  if (mtpd !== null && rto > mtpd) return undefined;
  return {
    details: { rto: minutesValue(rto), implied: minutesValue(implied.minutes), category: implied.category },
    mend: { field: 'rtoMinutes' },
  };
});

/** The MTPD that is stated is stricter than the ratings: one of the two is not what people think. */
export const mtpdUnderImpact = rule('mtpdUnderImpact', 'criticalFunction', (facts, fn) => {
  const implied = impliedOf(facts, fn);
  if (!implied || fn.mtpdMinutes === null || fn.mtpdMinutes >= implied.minutes) return undefined;
  return {
    details: { mtpd: minutesValue(fn.mtpdMinutes), implied: minutesValue(implied.minutes) },
    mend: { field: 'mtpdMinutes' },
  };
});

/** What a prioritised activity needs before anything can be planned for it (ISO 22301, 8.2.2). */
export const functionIncomplete = rule('functionIncomplete', 'criticalFunction', (facts, fn) => {
  const fields = (['mtpdMinutes', 'rtoMinutes', 'ownerRoleId'] as const).filter(
    (field) => fn[field] === null,
  );
  const unstaffed = facts.count('staffingRequirement', 'functionId', fn.id) === 0;
  const missing = fields.map((field) => `criticalFunction.${field}`);
  if (unstaffed) missing.push('staffingRequirement.minimumCount');
  if (missing.length === 0) return undefined;
  const [first = null] = fields;
  return {
    details: { missing: { type: 'fields', fields: missing } },
    mend: first === null ? onPart('staffingRequirement', null, 'minimumCount') : { field: first },
  };
});

/** No category has been rated: nothing says why the function is critical. */
export const impactNotRated = rule('impactNotRated', 'criticalFunction', (facts, fn) => {
  const rated = facts.parts('impactRating', 'functionId', fn.id).some(({ points }) => points.length > 0);
  return rated ? undefined : { details: {}, mend: onPart('impactRating', null) };
});

/** A stop that goes on rarely does less harm: a rating that falls over time is more often a slip. */
export const impactFalls = rule('impactFalls', 'criticalFunction', (facts, fn) => {
  const { impactCategories } = facts.organisation();
  return facts.parts('impactRating', 'functionId', fn.id).flatMap((rating): Found[] => {
    const [at] = fallsOf(rating.points);
    const category = impactCategories.find((c) => c.key === rating.category);
    if (at === undefined || !category) return [];
    const { nameEn, nameFr } = category;
    return [
      {
        about: rating.category,
        details: {
          category: { type: 'bilingual', nameEn, nameFr: nameFr || nameEn },
          at: minutesValue(at),
        },
        mend: onPart('impactRating', rating.id),
      },
    ];
  });
});

/** Nothing is known of what the function needs: what stops it will be a surprise. */
export const noDependencies = rule('noDependencies', 'criticalFunction', (facts, fn) =>
  facts.count('dependency', 'functionId', fn.id) === 0
    ? { details: {}, mend: onPart('dependency', null) }
    : undefined,
);
