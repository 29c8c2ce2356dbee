import type { FindingRule } from './finding-rule.ts';
import * as authority from './rules/authority.ts';
import * as checklists from './rules/checklists.ts';
import * as facts from './rules/facts.ts';
import * as holders from './rules/holders.ts';
import * as impact from './rules/impact.ts';
import * as issues from './rules/issues.ts';
import * as labour from './rules/labour.ts';
import * as learning from './rules/learning.ts';
import * as measured from './rules/measured.ts';
import * as plans from './rules/plans.ts';
import * as recovery from './rules/recovery.ts';
import * as resources from './rules/resources.ts';
import * as singlePoints from './rules/single-points.ts';
import * as strategies from './rules/strategies.ts';
import * as succession from './rules/succession.ts';

const { lostInStrike, ...labourRules } = labour;

/** Every rule of the gap engine. */
export const findingRules: readonly FindingRule[] = [
  recovery,
  measured,
  impact,
  strategies,
  succession,
  holders,
  singlePoints,
  checklists,
  labourRules,
  authority,
  resources,
  plans,
  learning,
  issues,
  facts,
].flatMap((family) => Object.values(family));
