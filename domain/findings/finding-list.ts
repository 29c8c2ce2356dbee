import type { Finding } from './finding.ts';

/** The findings of a rule by their keys, in order. Sorted once, then kept so: an edit moves few among thousands. */
export class FindingList {
  readonly #byKey = new Map<string, Finding>();
  #keys: string[] | undefined;

  find(key: string): Finding | undefined {
    return this.#byKey.get(key);
  }

  inOrder(): Finding[] {
    this.#keys ??= [...this.#byKey.keys()].sort();
    return this.#keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  replace(before: readonly Finding[], after: readonly Finding[]): void {
    const gone = new Set(before.map(({ key }) => key));
    for (const finding of after) {
      const { key } = finding;
      if (!gone.delete(key) && !this.#byKey.has(key)) this.#keys?.splice(this.#placeOf(key), 0, key);
      this.#byKey.set(key, finding);
    }
    for (const key of gone) {
      this.#byKey.delete(key);
      this.#keys?.splice(this.#placeOf(key), 1);
    }
  }

  /** Where a key is, or would be. */
  #placeOf(key: string): number {
    const keys = this.#keys ?? [];
    let [from, to] = [0, keys.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((keys[middle] ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
