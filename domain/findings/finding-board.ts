import type { Finding } from './finding.ts';
import { FindingList } from './finding-list.ts';
import type { FindingRule } from './finding-rule.ts';
import type { FactChange, FactKind, PlanFacts } from './plan-facts.ts';
import { type RuleId, rulesById, severities } from './rule-catalogue.ts';
import type { Reader, Source } from './source.ts';

/** One rule on one record: what it read and what it found. */
class Check implements Reader {
  sources: Source[] = [];
  found: readonly Finding[] = none;
  readonly rule: FindingRule;
  readonly kind: FactKind;
  readonly id: string;
  constructor(rule: FindingRule, kind: FactKind, id: string) {
    this.rule = rule;
    this.kind = kind;
    this.id = id;
  }
}

const none: readonly Finding[] = [];

/** All findings of a plan, kept right while the plan changes: only what has read a changed fact is looked at again. */
export class FindingBoard {
  readonly facts: PlanFacts;
  readonly #rules: readonly FindingRule[];
  readonly #checks = new Map<FactKind, Map<string, Check[]>>();
  readonly #found = new Map<RuleId, FindingList>();

  /** @param later whether `lookAround` is called in parts, by one who has other things to do meanwhile. */
  constructor(facts: PlanFacts, rules: readonly FindingRule[], { later = false } = {}) {
    this.facts = facts;
    this.#rules = [...rules].sort((a, b) => weight(a) - weight(b));
    for (const { id } of this.#rules) this.#found.set(id, new FindingList());
    if (!later) for (const _ of this.lookAround());
  }

  /** Looks at every record of the plan, one at each step. */
  *lookAround(): Iterable<void> {
    for (const { kind, id } of this.facts.records()) yield this.#look(kind, id);
  }

  /** Takes changes of the plan in. */
  apply(changes: readonly FactChange[]): void {
    const touched = this.facts.apply(changes);
    for (const check of touched) if (check instanceof Check) this.#run(check);
    for (const { kind, id } of changes) this.#look(kind, id);
  }

  /** The worst first; then rule by rule, each in the order of keys. */
  findings(): Finding[] {
    return [...this.#found.values()].flatMap((list) => list.inOrder());
  }

  find(key: string): Finding | undefined {
    for (const list of this.#found.values()) {
      const found = list.find(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Checks a record that is new; one that has gone is found to be so by its checks, which have read it. */
  #look(kind: FactKind, id: string): void {
    const ofKind = this.#checks.get(kind) ?? new Map<string, Check[]>();
    this.#checks.set(kind, ofKind);
    if (ofKind.has(id)) return;
    const checks = this.#rules
      .filter((rule) => rule.subjects.includes(kind))
      .map((rule) => new Check(rule, kind, id));
    ofKind.set(id, checks);
    for (const check of checks) this.#run(check);
  }

  #run(check: Check): void {
    for (const source of check.sources) source.forget(check);
    check.sources = [];
    const { rule, kind, id } = check;
    const found = this.facts.reading(check, () => rule.check(this.facts, kind, id));
    if (found.length === 0 && check.found.length === 0) return;
    this.#found.get(rule.id)?.replace(check.found, found);
    check.found = found.length === 0 ? none : found;
  }
}

/** The worst first; the rest as in the catalogue. */
function weight({ id, severity }: FindingRule): number {
  return severities.indexOf(severity) * rulesById.size + (rulesById.get(id)?.order ?? 0);
}
