import { create } from 'zustand';
import type { Scenario, TakenAway } from '../../../domain/take-away/schema.ts';

const nothingTaken: TakenAway = {
  strikingUnits: [],
  siteIds: [],
  applicationIds: [],
  supplierIds: [],
  equipmentIds: [],
  personIds: [],
  lastsMinutes: null,
};

const twoWeeks = 20_160;

interface TakeAwayScreen {
  /** The scenario that was opened; null: nothing is saved yet. */
  scenarioId: string | null;
  takenAway: TakenAway;
  horizonMinutes: number;
  /** Calendar date in the organisation's zone; null: now. */
  startsOn: string | null;
  view: 'chart' | 'table';
  order: 'first' | 'tier';
  /** The function whose causes are shown; null: the first. */
  selectedId: string | null;
  /** The scenario beside which this one is put. */
  compareId: string | null;
}

const blank: TakeAwayScreen = {
  scenarioId: null,
  takenAway: nothingTaken,
  horizonMinutes: twoWeeks,
  startsOn: null,
  view: 'chart',
  order: 'first',
  selectedId: null,
  compareId: null,
};

/** What is being tried on the page: kept while one looks elsewhere. */
export const useTakeAway = create<TakeAwayScreen>(() => blank);

export function change(part: Partial<TakeAwayScreen>): void {
  useTakeAway.setState(part);
}

export function take(part: Partial<TakenAway>): void {
  useTakeAway.setState(({ takenAway }) => ({ takenAway: { ...takenAway, ...part } }));
}

/** Starts anew, with nothing taken away. */
export function startAnew(): void {
  useTakeAway.setState({ ...blank });
}

export function openScenario(
  scenario: Pick<Scenario, 'takenAway' | 'horizonMinutes' | 'startsOn'> & { id: string },
): void {
  const { id, takenAway, horizonMinutes, startsOn } = scenario;
  const asked = { takenAway, horizonMinutes, startsOn };
  useTakeAway.setState({ scenarioId: id, ...asked, selectedId: null, compareId: null });
}
