import type { LabourRoundFact } from '../../domain/documents/fact-data.ts';
import type { Db } from '../writer.ts';
import { storedRecords } from './stored.ts';

/** The rounds of bargaining that documents of a labour disruption tell of, each with the unit's latest agreement. */
export async function labourRounds(db: Db): Promise<LabourRoundFact[]> {
  const [units, agreements, rounds] = await Promise.all([
    storedRecords(db, 'bargainingUnit'),
    storedRecords(db, 'collectiveAgreement'),
    storedRecords(db, 'bargainingRound'),
  ]);
  const latestFirst = agreements.toSorted((a, b) => (b.expiresOn ?? '').localeCompare(a.expiresOn ?? ''));
  return rounds.flatMap(({ bargainingUnitId, status }) => {
    const unit = units.find(({ id }) => id === bargainingUnitId);
    if (!unit) return [];
    const agreement = latestFirst.find((each) => each.bargainingUnitId === bargainingUnitId);
    return [
      {
        unit: { en: unit.nameEn, fr: unit.nameFr },
        union: unit.union,
        local: unit.local,
        agreement: agreement?.title ?? '',
        expiresOn: agreement?.expiresOn ?? null,
        status,
      },
    ];
  });
}
