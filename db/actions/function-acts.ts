import { withPoint } from '../../domain/functions/impact-curve.ts';
import { nextReviewOn } from '../../domain/functions/next-review.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import { getOrganisation } from '../queries/organisation.ts';
import { storedParts, storedRecord } from '../queries/stored.ts';
import type { Writer } from '../writer.ts';
import { inChangeSet } from './save-record.ts';

interface ImpactAt {
  functionId: string;
  /** A key of the organisation's impact categories. */
  category: string;
  /** Minutes after the stop. */
  atMinutes: number;
  /** 0–4; null takes the point away. */
  severity: number | null;
  /** Left out: the one that is there stays. */
  justificationEn?: string | undefined;
  justificationFr?: string | undefined;
}

/**
 * Sets one point of the impact of a function in one category, or takes it away: one act, one undo. The rating of a
 * category is made with its first point and goes with its last. @throws ExpectedError `not_found`, ZodError.
 */
export async function rateImpact(
  writer: Writer,
  { functionId, category, ...point }: ImpactAt,
): Promise<void> {
  await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    await storedRecord(changes.trx, 'criticalFunction', functionId);
    const ratings = await storedParts(changes.trx, 'impactRating', 'functionId', functionId);
    const rating = ratings.find((r) => r.category === category);
    const points = withPoint(rating?.points ?? [], point);
    if (!rating) {
      if (points.length > 0) await changes.create('impactRating', { functionId, category, points });
    } else if (points.length > 0) await changes.update('impactRating', rating.id, { points });
    else await changes.removeMany('impactRating', [rating.id]);
  });
}

/**
 * Records that a function was gone through and is right: verified today (in the organisation's zone) by the author,
 * and due for its next review. One act, one undo. @throws ExpectedError `not_found`.
 */
export async function reviewFunction(
  writer: Writer,
  id: string,
): Promise<{ verifiedOn: string; reviewOn: string; changeSetId: string | null }> {
  const { result, changeSetId } = await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const { timeZone, reviewIntervals } = await getOrganisation(changes.trx);
    const { reviewEveryDays } = await storedRecord(changes.trx, 'criticalFunction', id);
    const verifiedOn = dateIn(timeZone, writer.clock.now());
    const reviewOn = nextReviewOn(verifiedOn, reviewEveryDays, reviewIntervals.criticalFunction);
    await changes.update('criticalFunction', id, { verifiedOn, verifiedBy: writer.author, reviewOn });
    return { verifiedOn, reviewOn };
  });
  return { ...result, changeSetId };
}
