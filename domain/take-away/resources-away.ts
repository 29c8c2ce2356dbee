import type { DependencyTarget } from '../resources/schema.ts';
import type { AwayBecause } from './outcome.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';

/** A thing that is away from the start. */
export interface ResourceAway {
  targetKind: DependencyTarget;
  /** Minute at which it is itself back; Infinity: nobody knows. */
  backAt: number;
  /** What does its work meanwhile, from which minute on. */
  standIn: { id: string | null; words: string; from: number } | null;
  because: AwayBecause;
}

/** Minute at which a thing or what stands in for it is there. */
export function servedFrom(away: ResourceAway | undefined): number {
  return away ? Math.min(away.backAt, away.standIn?.from ?? Infinity) : 0;
}

/** Seats at the alternate of a lost site: the share of its people who can work there, in ten thousandths, and from when. */
export interface Seats {
  share: number;
  readyAt: number;
  alternateId: string | null;
}

export interface LostThings {
  away: Map<string, ResourceAway>;
  seats: Map<string, Seats>;
}

interface Reckoning {
  facts: PlanFacts;
  taken: TakenAway;
  lasts: number;
  away: Map<string, ResourceAway>;
}

/**
 * Every site, supplier, application, piece of equipment and vital record that is away, until when and why, and what stands
 * in for it (rules 1–5 of take-away.ts).
 */
export function thingsLost(facts: PlanFacts, taken: TakenAway): LostThings {
  const reckoning = { facts, taken, lasts: taken.lastsMinutes ?? Infinity, away: new Map() };
  const seats = siteSeats(facts, taken);
  loseSites(reckoning, seats);
  loseSuppliers(reckoning);
  loseApplications(reckoning);
  loseEquipment(reckoning);
  loseVitalRecords(reckoning);
  return { away: reckoning.away, seats };
}

function siteSeats({ sites, people }: PlanFacts, taken: TakenAway): Map<string, Seats> {
  const lost = new Set(taken.siteIds);
  const peopleAt = new Map<string, number>();
  for (const { siteId } of people) if (siteId) peopleAt.set(siteId, (peopleAt.get(siteId) ?? 0) + 1);
  const byId = new Map(sites.map((s) => [s.id, s]));
  const sentTo = Map.groupBy(
    sites.filter((s) => lost.has(s.id)),
    (s) => s.alternateSiteId,
  );
  const seats = new Map<string, Seats>();
  for (const site of sites) {
    if (!lost.has(site.id)) continue;
    const alternate = site.alternateSiteId === null ? undefined : byId.get(site.alternateSiteId);
    if (!alternate || lost.has(alternate.id) || site.alternateReadyMinutes === null) {
      seats.set(site.id, { share: 0, readyAt: Infinity, alternateId: null });
      continue;
    }
    const coming = (sentTo.get(alternate.id) ?? []).reduce((sum, s) => sum + (peopleAt.get(s.id) ?? 0), 0);
    const free =
      alternate.capacity === null
        ? coming
        : Math.max(0, alternate.capacity - (peopleAt.get(alternate.id) ?? 0));
    const share = coming === 0 ? 10_000 : Math.floor(Math.min(1, free / coming) * 10_000);
    seats.set(site.id, { share, readyAt: site.alternateReadyMinutes, alternateId: alternate.id });
  }
  return seats;
}

function loseSites({ facts, lasts, away }: Reckoning, seats: Map<string, Seats>): void {
  for (const { id } of facts.sites) {
    const found = seats.get(id);
    if (!found) continue;
    const { share, readyAt, alternateId } = found;
    away.set(id, {
      targetKind: 'site',
      backAt: lasts,
      standIn: share > 0 && alternateId !== null ? { id: alternateId, words: '', from: readyAt } : null,
      because: { why: 'takenAway' },
    });
  }
}

function loseSuppliers({ facts, taken, lasts, away }: Reckoning): void {
  const gone = new Set(taken.supplierIds);
  const picketed = taken.strikingUnits.some((u) => u.participationPercent > 0);
  const own = new Map<string, { backAt: number; because: AwayBecause }>();
  for (const { id, rtoMinutes, picketStance } of facts.suppliers) {
    if (picketed && picketStance === 'doesNotCross')
      own.set(id, { backAt: lasts, because: { why: 'picketLine' } });
    else if (gone.has(id))
      own.set(id, { backAt: Math.min(lasts, rtoMinutes ?? Infinity), because: { why: 'takenAway' } });
  }
  for (const { id, alternateSupplierId } of facts.suppliers) {
    const found = own.get(id);
    if (found) away.set(id, { targetKind: 'supplier', ...found, standIn: standIn(alternateSupplierId, own) });
  }
}

/** The alternate does the work from the start, or from when it is itself back. */
function standIn(
  alternateId: string | null,
  own: ReadonlyMap<string, { backAt: number }>,
): ResourceAway['standIn'] {
  if (alternateId === null) return null;
  const from = own.get(alternateId)?.backAt ?? 0;
  return from === Infinity ? null : { id: alternateId, words: '', from };
}

function loseApplications({ facts, taken, lasts, away }: Reckoning): void {
  const gone = new Set(taken.applicationIds);
  const own = new Map<string, { backAt: number; because: AwayBecause }>();
  for (const { id, rtoMinutes, supplierId } of facts.applications) {
    const itself = gone.has(id) ? Math.min(lasts, rtoMinutes ?? Infinity) : 0;
    const provided = supplierId === null ? 0 : servedFrom(away.get(supplierId));
    if (Math.max(itself, provided) === 0) continue;
    const because: AwayBecause =
      supplierId !== null && provided > itself ? withSupplier(supplierId, away) : { why: 'takenAway' };
    own.set(id, { backAt: Math.max(itself, provided), because });
  }
  for (const { id, alternateApplicationId } of facts.applications) {
    const found = own.get(id);
    if (found)
      away.set(id, { targetKind: 'application', ...found, standIn: standIn(alternateApplicationId, own) });
  }
}

function withSupplier(id: string, away: Reckoning['away']): AwayBecause {
  return { why: away.get(id)?.because.why === 'picketLine' ? 'supplierAtPicketLine' : 'supplierAway', id };
}

function loseEquipment({ facts, taken, lasts, away }: Reckoning): void {
  const gone = new Set(taken.equipmentIds);
  for (const { id, rtoMinutes, siteId, alternate } of facts.equipment) {
    const site = siteId === null ? undefined : away.get(siteId);
    if (!gone.has(id) && !site) continue;
    const because: AwayBecause =
      gone.has(id) || siteId === null ? { why: 'takenAway' } : { why: 'siteAway', id: siteId };
    away.set(id, {
      targetKind: 'equipment',
      backAt: Math.min(lasts, rtoMinutes ?? Infinity),
      standIn: alternate === '' ? null : { id: null, words: alternate, from: 0 },
      because,
    });
  }
}

/** A record goes with what it is kept in; one that is kept on paper and electronically goes only when both do. */
function loseVitalRecords({ facts, away }: Reckoning): void {
  for (const record of facts.vitalRecords) {
    const atSite = record.siteId === null ? undefined : away.get(record.siteId);
    const inApplication = record.applicationId === null ? undefined : away.get(record.applicationId);
    const site = { why: 'siteAway', id: record.siteId ?? '', until: atSite?.backAt ?? 0 } as const;
    const application = {
      why: 'applicationAway',
      id: record.applicationId ?? '',
      until: inApplication?.backAt ?? 0,
    } as const;
    const electronic = record.applicationId === null ? site : application;
    const both = record.applicationId === null || site.until <= application.until ? site : application;
    const { until, why, id } = { paper: site, electronic, both }[record.medium];
    if (until === 0) continue;
    away.set(record.id, {
      targetKind: 'vitalRecord',
      backAt: Math.min(until, record.rtoMinutes ?? Infinity),
      standIn: record.copyKeptAt === '' ? null : { id: null, words: record.copyKeptAt, from: 0 },
      because: { why, id },
    });
  }
}
