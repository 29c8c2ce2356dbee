import type { Finding } from './finding.ts';

/** The findings of a rule by their keys, in order. Sorted once, then kept so: an edit moves few among thousands. */
export class FindingList {
  readonly #byKey = new Map<string, Finding>();
  #ordered: Finding[] | undefined;

  find(key: string): Finding | undefined {
    return this.#byKey.get(key);
  }

  /** To be copied by whoever keeps it. */
  inOrder(): readonly Finding[] {
    this.#ordered ??= [...this.#byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.#ordered;
  }

  replace(before: readonly Finding[], after: readonly Finding[]): void {
    const gone = new Set(before.map(({ key }) => key));
    for (const finding of after) {
      const isKnown = this.#byKey.has(finding.key);
      gone.delete(finding.key);
      this.#byKey.set(finding.key, finding);
      this.#ordered?.splice(this.#placeOf(finding.key), isKnown ? 1 : 0, finding);
    }
    for (const key of gone) {
      this.#byKey.delete(key);
      this.#ordered?.splice(this.#placeOf(key), 1);
    }
  }

  /** Where a key is, or would be. */
  #placeOf(key: string): number {
    const list = this.#ordered ?? [];
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle]?.key ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
