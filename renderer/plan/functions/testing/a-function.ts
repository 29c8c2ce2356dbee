import type { DeskOutput } from '../../../desk.ts';

type FunctionDetail = DeskOutput<'functions.get'>;
type Rating = FunctionDetail['ratings'][number];

const at = '2026-11-01T12:00:00.000Z';
const meta = { createdAt: at, createdBy: 'T', updatedAt: at, updatedBy: 'T', archivedAt: null };
const fresh = { verifiedOn: null, verifiedBy: '', reviewEveryDays: null };

export const functionId = '018f0000-0000-7000-8000-0000000000f1';

/** A critical function as the desk answers it. */
export function aFunction(over: Partial<FunctionDetail> = {}): FunctionDetail {
  return {
    ...meta,
    ...fresh,
    id: functionId,
    code: 'F01',
    nameEn: 'Run the payroll',
    nameFr: 'Exécuter la paie',
    descriptionEn: '',
    descriptionFr: '',
    unitId: null,
    ownerRoleId: null,
    tier: null,
    tierReasonEn: '',
    tierReasonFr: '',
    mtpdMinutes: null,
    rtoMinutes: 480,
    rpoMinutes: null,
    mbcoPercent: 40,
    mbcoWordsEn: '',
    mbcoWordsFr: '',
    legalBasisEn: '',
    legalBasisFr: '',
    peakPeriodsEn: '',
    peakPeriodsFr: '',
    workaroundsEn: '',
    workaroundsFr: '',
    promptNotes: {},
    reviewOn: null,
    unit: null,
    ownerRole: null,
    dependencyCount: 0,
    dependencies: [],
    neededBy: [],
    staffing: [],
    ratings: [],
    strategies: [],
    ...over,
  };
}

/** Impact in a category: [minutes, severity] each. */
export function aRating(category: string, ...points: [number, number][]): Rating {
  return {
    ...meta,
    id: crypto.randomUUID(),
    functionId,
    category,
    points: points.map(([atMinutes, severity]) => ({
      atMinutes,
      severity,
      justificationEn: '',
      justificationFr: '',
    })),
  };
}

/** The organisation with two categories and four times. */
export function anOrganisation(
  over: Partial<DeskOutput<'organisation.get'>> = {},
): DeskOutput<'organisation.get'> {
  const kinds = {
    contactMethod: 180,
    roleAssignment: 180,
    criticalFunction: 365,
    application: 365,
    supplier: 365,
    equipment: 365,
    vitalRecord: 365,
    site: 365,
    collectiveAgreement: 365,
  };
  return {
    ...meta,
    id: '018f0000-0000-7000-8000-000000000001',
    nameEn: 'Cluster',
    nameFr: 'Grappe',
    timeZone: 'America/Toronto',
    paper: 'letter',
    hotline: '',
    bridge: '',
    impactCategories: [
      { key: 'people', nameEn: 'People', nameFr: 'Personnes' },
      { key: 'legal', nameEn: 'Legal', nameFr: 'Juridique' },
    ],
    retiredImpactCategories: [],
    impactTimes: [60, 240, 480, 1440],
    intolerableSeverity: 4,
    planningHorizonDays: 30,
    scenarioHorizons: {},
    packIntervalDays: 90,
    look: {
      ...{ logo: null, logoAltEn: '', logoAltFr: '', accent: '#1f4e79', font: 'Arial' },
      ...{ headerEn: '', headerFr: '', footerEn: '', footerFr: '', letterhead: null, letterheadName: '' },
    },
    reviewIntervals: kinds,
    ...over,
  };
}
