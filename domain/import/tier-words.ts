import type { Draft } from './draft.ts';
import { fold } from './fold.ts';
import type { ProblemList } from './problem.ts';

/** Words that people use for priorities, folded, from the most urgent; the first step is used only by lists that have it. */
const critical = words(
  'critical | critique | vital | vitale | very high | tres elevee | tres eleve | tres haute | urgent | urgente',
);
const high = words(
  'high | elevee | eleve | haute | haut | essential | essentielle | essentiel | important | importante | forte',
);
const medium = words(
  'medium | med | moderate | moyenne | moyen | moderee | modere | normal | normale | necessary | necessaire',
);
const low = words('low | faible | basse | bas | minor | mineure | mineur | desirable | souhaitable');
const scale = [critical, high, medium, low];
/** Words around the number or the priority that say nothing more: "Tier 1", "Priorité élevée". */
const around = words(
  'tier | priority | priorite | level | niveau | rang | rank | criticality | criticite | p | t | n | no',
);

function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.trim());
}

/**
 * A tier as people say it: "P1", "Tier 2", "Niveau 3", "1 - Critical" are numbers; "High" and "Élevée" are steps, whose number
 * depends on whether the list has a step above (`settleTiers`).
 * @returns the number or the step (0: critical … 3: low); undefined when it is neither.
 */
export function readTierWords(text: string): { tier: number } | { step: number } | undefined {
  const folded = fold(text);
  const numbers = folded.match(/\d+/g) ?? [];
  if (numbers.length > 1) return undefined;
  const said = folded
    .replace(/\d+/g, ' ')
    .split(' ')
    .filter((w) => w !== '' && !around.includes(w))
    .join(' ');
  const step = scale.findIndex((names) => names.includes(said));
  if (numbers.length === 1) return said === '' || step >= 0 ? { tier: Number(numbers[0]) } : undefined;
  return step < 0 ? undefined : { step };
}

const stepMark = 'step:';

/** What stands in a draft until the whole list has been read. */
export function stepValue(step: number, text: string): string {
  return `${stepMark}${step}:${text}`;
}

/** Gives the steps of each list their numbers: high is 1, or 2 where the list has a critical step; and tells how each was read. */
export function settleTiers(drafts: readonly Draft[], problems: ProblemList): void {
  const withCritical = new Set(drafts.filter((d) => stepOf(d)?.step === 0).map((d) => d.tableId));
  for (const draft of drafts) {
    const found = stepOf(draft);
    if (!found) continue;
    const tier = found.step + (withCritical.has(draft.tableId) ? 1 : 0);
    draft.values.tier = tier;
    const { subject, tableId, row, columns } = draft;
    problems.addTogether({
      code: 'tierRead',
      severity: 'note',
      subject,
      tableId,
      row,
      column: columns.get('tier') ?? null,
      value: found.text,
      details: { tier },
    });
  }
}

function stepOf({ values }: Draft): { step: number; text: string } | undefined {
  const value = values.tier;
  if (typeof value !== 'string' || !value.startsWith(stepMark)) return undefined;
  return { step: Number(value.charAt(stepMark.length)), text: value.slice(stepMark.length + 2) };
}
