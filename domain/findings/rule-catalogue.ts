/** How much a finding weighs: `critical` means that a function would not be back in time, or nobody would act. */
export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/**
 * Every rule of the gap engine with its severity, in families, in the order in which they are shown. The words are
 * translations `findings:rule.ID.{name,sentence,mend}`.
 */
export const ruleCatalogue = {
  recovery: {
    dependencyTooSlow: 'critical',
    chainTooSlow: 'critical',
    dataLossTooGreat: 'major',
    supplierSlowerThanApplication: 'major',
    capabilityUnknown: 'minor',
    capabilityUntested: 'minor',
    needArchived: 'major',
    functionCycle: 'major',
    recoverySlower: 'major',
    recoveryPastMtpd: 'critical',
  },
  impact: {
    rtoOverMtpd: 'critical',
    mtpdOverImpact: 'critical',
    rtoOverImpact: 'critical',
    mtpdUnderImpact: 'minor',
    functionIncomplete: 'major',
    impactNotRated: 'major',
    impactFalls: 'minor',
    noDependencies: 'minor',
  },
  strategies: {
    noStrategy: 'major',
    strategyTooShort: 'major',
    strategyTooLate: 'critical',
    strategyBelowMinimum: 'major',
  },
  succession: {
    roleUnfilled: 'critical',
    holderGone: 'critical',
    successionShort: 'major',
    successionOneSite: 'major',
    successionOneUnit: 'major',
    successionAway: 'major',
    twoRoles: 'major',
    manyRoles: 'major',
    holderLacksSkill: 'major',
    holderSkillExpired: 'major',
    holderUnreachable: 'major',
  },
  singlePoints: {
    singlePoint: 'major',
    singlePerson: 'major',
    skillShort: 'critical',
  },
  checklists: {
    checklistTooLong: 'critical',
    taskWithoutRole: 'major',
    taskRoleUnfilled: 'major',
    checklistEmpty: 'minor',
    checklistNotTried: 'minor',
  },
  labour: {
    roleLostInStrike: 'critical',
    skillLostInStrike: 'critical',
    coverOnStrike: 'major',
    agreementExpired: 'major',
    agreementExpiring: 'minor',
    supplierAtPicket: 'minor',
  },
  authority: {
    delegationExpired: 'major',
    delegationExpiring: 'minor',
    delegationUnfilled: 'major',
  },
  resources: {
    contractExpired: 'major',
    contractExpiring: 'minor',
    alternateSiteSame: 'major',
    alternateSiteTooSmall: 'major',
    vitalRecordSingleCopy: 'major',
  },
  plans: {
    planIncomplete: 'major',
    planReviewOverdue: 'major',
    planChanged: 'major',
    packOld: 'minor',
    functionNotInPlan: 'minor',
    functionReviewOverdue: 'major',
  },
  learning: {
    correctiveActionOverdue: 'major',
    correctiveActionUnowned: 'major',
    correctiveActionOpen: 'minor',
  },
  issues: {
    issueOverdue: 'major',
    issueUnled: 'major',
    issueDueSoon: 'minor',
    issueUndated: 'minor',
  },
  facts: {
    factStale: 'minor',
    contactStale: 'minor',
    documentOutdated: 'major',
    frenchMissing: 'minor',
  },
} as const satisfies Record<string, Record<string, Severity>>;

type RuleFamily = keyof typeof ruleCatalogue;
export type RuleId = { [F in RuleFamily]: keyof (typeof ruleCatalogue)[F] }[RuleFamily] & string;

/** Every rule by its id: its family, its severity and its place in the order. */
export const rulesById: ReadonlyMap<
  string,
  { id: RuleId; family: RuleFamily; severity: Severity; order: number }
> = new Map(
  Object.entries(ruleCatalogue)
    .flatMap(([family, rules]) =>
      Object.entries(rules).map(([id, severity]) => ({
        // The keys of the catalogue, which Object.entries calls strings.
        id: id as RuleId,
        family: family as RuleFamily,
        severity,
      })),
    )
    .map((rule, order) => [rule.id, { ...rule, order }]),
);

export const ruleIds: readonly RuleId[] = [...rulesById.values()].map(({ id }) => id);
