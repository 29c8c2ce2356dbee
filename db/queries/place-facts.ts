import type { FactData } from '../../domain/documents/fact-data.ts';
import type { Db } from '../writer.ts';
import { storedRecords } from './stored.ts';

/** What documents tell of the services and the sites of the plan, as they are today, by code. */
export async function placesAndServices(db: Db): Promise<Pick<FactData, 'services' | 'sites'>> {
  const [functions, sites] = await Promise.all([
    storedRecords(db, 'criticalFunction'),
    storedRecords(db, 'site'),
  ]);
  const nameOf = new Map(sites.map(({ id, nameEn, nameFr }) => [id, { en: nameEn, fr: nameFr }]));
  return {
    services: functions.sort(byCode).map((each) => ({
      code: each.code,
      minimum: { en: each.mbcoWordsEn, fr: each.mbcoWordsFr },
      peaks: { en: each.peakPeriodsEn, fr: each.peakPeriodsFr },
    })),
    sites: sites.sort(byCode).map((site) => ({
      name: { en: site.nameEn, fr: site.nameFr },
      address: site.address,
      accessibleEntrance: site.entrances.find(({ kind }) => kind === 'accessible')?.description ?? '',
      alternate: nameOf.get(site.alternateSiteId ?? '') ?? null,
      alternateReadyMinutes: site.alternateReadyMinutes,
    })),
  };
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code.localeCompare(b.code);
}
