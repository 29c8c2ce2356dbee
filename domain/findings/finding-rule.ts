import type { RecordKind } from '../record/record-kind.ts';
import type { Finding, FindingRef, Mend } from './finding.ts';
import type { FactKind, FactOf, Facts } from './plan-facts.ts';
import { type RuleId, rulesById, type Severity } from './rule-catalogue.ts';

/** A rule of the gap engine: pure, over one subject at a time. */
export interface FindingRule {
  id: RuleId;
  severity: Severity;
  /** The kinds whose records it looks at, one by one. */
  subjects: readonly FactKind[];
  /** What is wrong with a record; nothing when it is archived or gone. */
  check(facts: Facts, kind: FactKind, id: string): Finding[];
}

/** What a rule says; the rest of a finding follows from the rule and the record that it looks at. */
export interface Found {
  /** What tells several findings of a rule about one record apart: an id, a key. */
  about?: string;
  /** The page that shows it, where that is not the record that the rule looks at. */
  subject?: FindingRef;
  /** Which of the rule's sentences says it: `findings:rule.ID.sentence_VARIANT`. */
  variant?: string;
  details: Finding['details'];
  evidence?: FindingRef[];
  mend?: Partial<Mend>;
  functionIds?: string[];
}

/** Makes a rule of a function that looks at one record. */
export function rule<K extends FactKind>(
  id: RuleId,
  subjects: K | readonly K[],
  look: (facts: Facts, record: FactOf<K>, kind: K) => Found | readonly Found[] | undefined,
): FindingRule {
  const severity = rulesById.get(id)?.severity ?? 'minor';
  const kinds = typeof subjects === 'string' ? [subjects] : subjects;
  return {
    id,
    severity,
    subjects: kinds,
    check: (facts, kind, recordId) => {
      const own = kinds.find((k) => k === kind);
      const record = own && facts.get(own, recordId);
      if (!own || !record) return [];
      const found = look(facts, record, own);
      if (!found) return [];
      const list = 'details' in found ? [found] : found;
      return list.map((one) => complete(id, severity, own, recordId, one));
    },
  };
}

function complete(
  ruleId: RuleId,
  severity: Severity,
  kind: FactKind,
  id: string,
  { about, subject: given, variant, details, evidence = [], mend, functionIds }: Found,
): Finding {
  const subject = given ?? { kind: pageKind(kind), id };
  return {
    key: about === undefined ? `${ruleId}:${id}` : `${ruleId}:${id}:${about}`,
    ruleId,
    severity,
    subject,
    variant: variant ?? null,
    details,
    evidence,
    mend: { kind: subject.kind, id: subject.id, field: null, part: null, ...mend },
    functionIds: functionIds ?? (subject.kind === 'criticalFunction' ? [subject.id] : []),
  };
}

function pageKind(kind: FactKind): FindingRef['kind'] {
  if (kind === 'changedDocument') return 'document';
  if (kind === 'planApproval') return 'plan';
  if (kind === 'continuityPack') return 'organisation';
  return kind === 'checklistUse' ? 'checklist' : kind;
}

/** Where on a page a part is mended: a dependency of a function, a task of a checklist. */
export function onPart(kind: RecordKind, id: string | null, field: string | null = null): Partial<Mend> {
  return { part: { kind, id }, field };
}
