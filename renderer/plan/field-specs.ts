import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';

/** How a field is typed, shown in words, and told in the history. */
export type FieldSpec =
  | { type: 'line'; max?: number; required?: true; lang?: 'en' | 'fr' }
  /** A line in which some words are codes that have words of their own: `plan:choice.SET.CODE`. */
  | { type: 'known'; set: string; values: readonly string[] }
  | { type: 'text'; max?: number; required?: true; lang?: 'en' | 'fr' }
  | { type: 'lines'; maxLines?: number; maxLength?: number; lang?: 'en' | 'fr' }
  | { type: 'duration' }
  | { type: 'number'; min?: number; max: number; required?: true; whole?: false }
  | { type: 'percent' }
  | { type: 'date' }
  | { type: 'yesNo' }
  /** Words: translations `plan:choice.SET.VALUE`. */
  | { type: 'choice'; set: string; values: readonly string[]; numbers?: true; clearable?: true }
  | { type: 'choices'; set: string; values: readonly string[] }
  | { type: 'reference'; kind: RecordKind; required?: true }
  /** Edited by a component of its own page. */
  | { type: 'own' };

type Specs = { [K in RecordKind]: { [F in keyof FieldsOf<K>]: FieldSpec } };

const code: FieldSpec = { type: 'line', max: 40, required: true };
const english: FieldSpec = { type: 'line', required: true, lang: 'en' };
const french: FieldSpec = { type: 'line', lang: 'fr' };
const name: FieldSpec = { type: 'line', required: true };
const line: FieldSpec = { type: 'line' };
const text: FieldSpec = { type: 'text', max: 10_000 };
const textEn: FieldSpec = { type: 'text', max: 10_000, lang: 'en' };
const textFr: FieldSpec = { type: 'text', max: 10_000, lang: 'fr' };
const duration: FieldSpec = { type: 'duration' };
const date: FieldSpec = { type: 'date' };
/** The teams of the library's roles; people may write any other. */
export const roleTeams = [
  'command',
  'operations',
  'planning',
  'logistics',
  'communications',
  'support',
  'finance',
] as const;
const own: FieldSpec = { type: 'own' };
/** When a fact was last confirmed, by whom, and how often it is to be. */
const freshness = {
  verifiedOn: date,
  verifiedBy: line,
  reviewEveryDays: { type: 'number', min: 1, max: 3660 },
} satisfies Record<string, FieldSpec>;
const to = (kind: RecordKind): FieldSpec => ({ type: 'reference', kind });
const count = (required = false): FieldSpec => ({
  type: 'number',
  max: 10_000,
  ...(required && { required }),
});

/** How something goes out. */
const channel: FieldSpec = {
  type: 'choice',
  set: 'channel',
  values: ['email', 'intranet', 'web', 'sms', 'phone', 'print', 'post', 'media', 'meeting', 'other'],
};

/** What every resource carries. */
const resource = {
  code,
  nameEn: english,
  nameFr: french,
  descriptionEn: textEn,
  descriptionFr: textFr,
  ownerRoleId: to('role'),
  rtoMinutes: duration,
  lastTestedOn: date,
  ...freshness,
} satisfies Record<string, FieldSpec>;

/** Every field of every kind. A field that is not here does not compile. */
export const fieldSpecs: Specs = {
  organisation: {
    nameEn: english,
    nameFr: french,
    timeZone: { type: 'line', max: 64, required: true },
    paper: { type: 'choice', set: 'paper', values: ['letter', 'a4'] },
    hotline: line,
    bridge: line,
    impactCategories: own,
    retiredImpactCategories: own,
    impactTimes: own,
    intolerableSeverity: { type: 'number', min: 1, max: 4, required: true },
    planningHorizonDays: { type: 'number', min: 1, max: 366, required: true },
    scenarioHorizons: own,
    packIntervalDays: { type: 'number', min: 1, max: 366, required: true },
    reviewIntervals: own,
    look: own,
  },
  orgUnit: { code, nameEn: english, nameFr: french, parentId: to('orgUnit'), headRoleId: to('role') },
  site: {
    code,
    nameEn: english,
    nameFr: french,
    address: text,
    capacity: { type: 'number', max: 1_000_000 },
    alternateSiteId: to('site'),
    alternateReadyMinutes: duration,
    entrances: own,
    ...freshness,
  },
  person: {
    employeeNumber: code,
    givenName: name,
    familyName: name,
    positionTitle: line,
    unitId: to('orgUnit'),
    siteId: to('site'),
    employeeGroup: { type: 'choice', set: 'employeeGroup', values: ['bargaining', 'management', 'excluded'] },
    bargainingUnitId: to('bargainingUnit'),
    hiredOn: date,
    lastTransferOn: date,
    languages: { type: 'choices', set: 'language', values: ['en', 'fr'] },
    weeklyHours: { type: 'number', max: 168, whole: false },
    leaveFrom: date,
    leaveUntil: date,
  },
  contactMethod: {
    personId: to('person'),
    kind: { type: 'choice', set: 'contactKind', values: ['workPhone', 'mobilePhone', 'homePhone', 'email'] },
    value: name,
    rank: { type: 'number', min: 1, max: 50, required: true },
    ...freshness,
  },
  skill: {
    nameEn: english,
    nameFr: french,
    categoryEn: { type: 'line', lang: 'en' },
    categoryFr: french,
    needsCertificate: { type: 'yesNo' },
  },
  personSkill: {
    personId: to('person'),
    skillId: { type: 'reference', kind: 'skill', required: true },
    level: { type: 'choice', set: 'skillLevel', values: ['aware', 'trained', 'proficient'] },
    validUntil: date,
    evidence: line,
  },
  application: {
    ...resource,
    rpoMinutes: duration,
    alternateApplicationId: to('application'),
    supplierId: to('supplier'),
  },
  supplier: {
    ...resource,
    contractNumber: line,
    contractExpiresOn: date,
    alternateSupplierId: to('supplier'),
    picketStance: { type: 'choice', set: 'picketStance', values: ['unknown', 'crosses', 'doesNotCross'] },
    contacts: own,
  },
  equipment: {
    ...resource,
    siteId: to('site'),
    quantity: { type: 'number', max: 1_000_000 },
    alternate: line,
  },
  vitalRecord: {
    ...resource,
    rpoMinutes: duration,
    medium: { type: 'choice', set: 'vitalRecordMedium', values: ['paper', 'electronic', 'both'] },
    siteId: to('site'),
    applicationId: to('application'),
    copyKeptAt: line,
  },
  criticalFunction: {
    code,
    nameEn: english,
    nameFr: french,
    descriptionEn: textEn,
    descriptionFr: textFr,
    unitId: to('orgUnit'),
    ownerRoleId: to('role'),
    tier: { type: 'choice', set: 'tier', values: ['1', '2', '3', '4'], numbers: true, clearable: true },
    tierReasonEn: textEn,
    tierReasonFr: textFr,
    mtpdMinutes: duration,
    rtoMinutes: duration,
    rpoMinutes: duration,
    mbcoPercent: { type: 'percent' },
    mbcoWordsEn: { type: 'text', max: 200, lang: 'en' },
    mbcoWordsFr: { type: 'text', max: 200, lang: 'fr' },
    legalBasisEn: textEn,
    legalBasisFr: textFr,
    peakPeriodsEn: textEn,
    peakPeriodsFr: textFr,
    workaroundsEn: textEn,
    workaroundsFr: textFr,
    promptNotes: own,
    reviewOn: date,
    ...freshness,
  },
  impactRating: { functionId: to('criticalFunction'), category: own, points: own },
  strategy: {
    functionId: to('criticalFunction'),
    scenario: {
      type: 'choice',
      set: 'strategyScenario',
      values: [
        'any',
        'lossOfSite',
        'lossOfPeople',
        'strike',
        'lossOfApplication',
        'lossOfSupplier',
        'cyber',
        'weather',
        'pandemic',
      ],
    },
    textEn: { type: 'text', max: 400, required: true, lang: 'en' },
    textFr: { type: 'text', max: 400, lang: 'fr' },
    readyMinutes: duration,
    lastsMinutes: duration,
    capacityPercent: { type: 'percent' },
  },
  staffingRequirement: {
    functionId: to('criticalFunction'),
    skillId: to('skill'),
    shiftEn: { type: 'line', lang: 'en' },
    shiftFr: french,
    normalCount: count(),
    degradedCount: count(),
    minimumCount: count(true),
  },
  dependency: {
    functionId: to('criticalFunction'),
    targetKind: {
      type: 'choice',
      set: 'dependencyTarget',
      values: ['application', 'supplier', 'site', 'equipment', 'vitalRecord', 'role', 'function'],
    },
    applicationId: to('application'),
    supplierId: to('supplier'),
    siteId: to('site'),
    equipmentId: to('equipment'),
    vitalRecordId: to('vitalRecord'),
    roleId: to('role'),
    otherFunctionId: to('criticalFunction'),
    neededBackMinutes: duration,
    workaroundEn: textEn,
    workaroundFr: textFr,
    workaroundLastsMinutes: duration,
  },
  role: {
    code,
    nameEn: english,
    nameFr: french,
    team: { type: 'known', set: 'roleTeam', values: roleTeams },
    purposeEn: textEn,
    purposeFr: textFr,
    responsibilitiesEn: { type: 'lines', lang: 'en' },
    responsibilitiesFr: { type: 'lines', lang: 'fr' },
  },
  roleAssignment: {
    roleId: to('role'),
    personId: to('person'),
    rank: { type: 'number', min: 1, max: 50, required: true },
    from: date,
    until: date,
    ...freshness,
  },
  roleSkill: {
    roleId: to('role'),
    skillId: { type: 'reference', kind: 'skill', required: true },
    level: { type: 'choice', set: 'skillLevel', values: ['aware', 'trained', 'proficient'] },
  },
  delegation: {
    authorityEn: { type: 'text', max: 400, required: true, lang: 'en' },
    authorityFr: { type: 'text', max: 400, lang: 'fr' },
    fromRoleId: { type: 'reference', kind: 'role', required: true },
    toRoleId: { type: 'reference', kind: 'role', required: true },
    triggerEn: textEn,
    triggerFr: textFr,
    limitsEn: textEn,
    limitsFr: textFr,
    instrument: line,
    effectiveOn: date,
    expiresOn: date,
  },
  checklist: {
    code,
    titleEn: english,
    titleFr: french,
    scenario: line,
    purposeEn: textEn,
    purposeFr: textFr,
    restoresFunctionIds: own,
  },
  checklistTask: {
    checklistId: to('checklist'),
    position: { type: 'number', min: 1, max: 10_000, required: true },
    textEn: { type: 'text', max: 400, required: true, lang: 'en' },
    textFr: { type: 'text', max: 400, lang: 'fr' },
    detailsEn: textEn,
    detailsFr: textFr,
    phase: { type: 'choice', set: 'phase', values: ['alert', 'decide', 'respond', 'sustain', 'recover'] },
    roleId: to('role'),
    anchor: own,
    offsetMinutes: own,
    repeat: own,
    plannedMinutes: duration,
    after: own,
    evidenceRequired: { type: 'yesNo' },
    mode: { type: 'choice', set: 'taskMode', values: ['both', 'exercise', 'actual'] },
    functionIds: own,
    documentIds: own,
  },
  bargainingUnit: {
    code,
    nameEn: english,
    nameFr: french,
    union: line,
    local: line,
    disputeRoute: { type: 'choice', set: 'disputeRoute', values: ['strike', 'arbitration', 'none'] },
  },
  collectiveAgreement: {
    bargainingUnitId: to('bargainingUnit'),
    title: name,
    startsOn: date,
    expiresOn: date,
    noticeWindowDays: { type: 'number', max: 730, required: true },
    notes: text,
    ...freshness,
  },
  bargainingRound: {
    bargainingUnitId: to('bargainingUnit'),
    titleEn: english,
    titleFr: french,
    status: {
      type: 'choice',
      set: 'roundStatus',
      values: [
        'notNotified',
        'noticeGiven',
        'bargaining',
        'conciliation',
        'noBoard',
        'strike',
        'tentative',
        'ratified',
      ],
    },
    events: own,
  },
  plan: {
    code,
    kind: {
      type: 'choice',
      set: 'planKind',
      values: ['continuity', 'recovery', 'crisisCommunication', 'strikeContingency'],
    },
    titleEn: english,
    titleFr: french,
    purposeEn: textEn,
    purposeFr: textFr,
    ownerRoleId: to('role'),
    scopeUnitIds: own,
    scopeFunctionIds: own,
    criteria: own,
    phases: own,
    checklistIds: own,
    documentIds: own,
    reviewOn: date,
    status: own,
    version: own,
  },
  findingResponse: {
    findingKey: own,
    response: own,
    ownerRoleId: to('role'),
    dueOn: date,
    reason: text,
    until: date,
  },
  exercise: {
    code,
    titleEn: english,
    titleFr: french,
    storyEn: textEn,
    storyFr: textFr,
    objectives: own,
    checklistIds: own,
    planIds: own,
    participantRoleIds: own,
    plannedOn: date,
    speed: { type: 'number', min: 1, max: 60, required: true },
  },
  exerciseInject: {
    exerciseId: to('exercise'),
    position: count(true),
    atMinutes: duration,
    textEn: { type: 'text', max: 2000, required: true, lang: 'en' },
    textFr: { type: 'text', max: 2000, lang: 'fr' },
    expectedEn: textEn,
    expectedFr: textFr,
    roleId: to('role'),
  },
  correctiveAction: {
    titleEn: english,
    titleFr: french,
    textEn,
    textFr,
    activationId: own,
    functionId: to('criticalFunction'),
    ownerRoleId: to('role'),
    dueOn: date,
    status: { type: 'choice', set: 'correctiveActionStatus', values: ['open', 'done', 'cancelled'] },
    closedOn: date,
    outcome: text,
    origin: own,
  },
  lesson: {
    titleEn: english,
    titleFr: french,
    textEn,
    textFr,
    source: {
      type: 'choice',
      set: 'lessonSource',
      values: ['activation', 'exercise', 'departure', 'other'],
    },
    activationId: own,
    functionId: to('criticalFunction'),
    learnedOn: date,
  },
  recoveryMeasurement: {
    functionId: to('criticalFunction'),
    activationId: own,
    mode: own,
    measuredOn: date,
    rtaMinutes: duration,
    rtoMinutes: duration,
    mtpdMinutes: duration,
  },
  audience: {
    code,
    nameEn: english,
    nameFr: french,
    everyone: { type: 'yesNo' },
    unitIds: own,
    siteIds: own,
    employeeGroups: {
      type: 'choices',
      set: 'employeeGroup',
      values: ['bargaining', 'management', 'excluded'],
    },
    roleIds: own,
    language: { type: 'choice', set: 'audienceLanguage', values: ['any', 'en', 'fr'] },
    includeIds: own,
    excludeIds: own,
    typed: own,
    channel,
    numberedApart: { type: 'yesNo' },
  },
  documentPolicy: {
    kind: own,
    approverRoleIds: own,
    audienceId: to('audience'),
    channel,
    nextUpdateMinutes: duration,
  },
  communication: {
    kind: {
      type: 'choice',
      set: 'communicationKind',
      values: ['product', 'townHall', 'briefing', 'call', 'post', 'other'],
    },
    titleEn: english,
    titleFr: french,
    messageEn: textEn,
    messageFr: textFr,
    placeEn: { type: 'line', lang: 'en' },
    placeFr: french,
    audienceId: to('audience'),
    channel,
    documentKind: own,
    ownerRoleId: to('role'),
    approverRoleIds: own,
    planId: to('plan'),
    anchor: { type: 'choice', set: 'communicationAnchor', values: ['calendar', 'T', 'S', 'I'] },
    offsetMinutes: own,
    dueAt: own,
    durationMinutes: duration,
  },
  communicationOutcome: {
    communicationId: to('communication'),
    activationId: own,
    documentId: own,
    outcome: { type: 'choice', set: 'communicationOutcome', values: ['done', 'cancelled'] },
    at: own,
    note: text,
  },
  issue: {
    code,
    title: name,
    lang: { type: 'choice', set: 'issueLanguage', values: ['en', 'fr'] },
    source: line,
    sourceKind: {
      type: 'choice',
      set: 'issueSource',
      values: ['leadership', 'media', 'public', 'staff', 'union', 'partner', 'other'],
    },
    receivedAt: own,
    dueAt: own,
    class: {
      type: 'choice',
      set: 'issueClass',
      values: ['contentious', 'urgent', 'confidential', 'routine'],
    },
    leadRoleId: to('role'),
    background: text,
    options: text,
    proposedAction: text,
    approverRoleIds: own,
    state: {
      type: 'choice',
      set: 'issueState',
      values: ['new', 'assigned', 'inProgress', 'inApproval', 'approved', 'answered', 'closed'],
    },
    responseDocumentId: own,
    activationId: own,
    closedAt: own,
    outcome: text,
  },
  issueEntry: {
    issueId: to('issue'),
    at: own,
    kind: {
      type: 'choice',
      set: 'issueEntryKind',
      values: [
        ...['note', 'contact', 'decision', 'approval', 'refusal', 'received', 'assigned', 'started'],
        ...['submitted', 'takenBack', 'answered', 'closed', 'reopened'],
      ],
    },
    saidBy: line,
    roleId: to('role'),
    text: { type: 'text', max: 10_000, required: true },
  },
  scenario: {
    nameEn: english,
    nameFr: french,
    notes: text,
    horizonMinutes: duration,
    startsOn: date,
    takenAway: own,
  },
};

/** The description of a field by its name, for the history: undefined for one that is not known. */
export function fieldSpec(kind: RecordKind, field: string): FieldSpec | undefined {
  return new Map<string, FieldSpec>(Object.entries(fieldSpecs[kind])).get(field);
}
