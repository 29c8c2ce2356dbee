import { useTranslation } from 'react-i18next';
import { type ErrorCode, errorCodes } from '../../domain/errors.ts';
import type { FieldProblem } from '../../electron/contract/reply.ts';
import { CallFailed } from '../desk.ts';

/** A failure in plain words: what happened, what was kept, what to do. */
export interface ErrorWords {
  code: ErrorCode;
  happened: string;
  kept: string;
  todo: string;
}

const spellable = new Set<string>(errorCodes);

export function useErrorWords(): {
  of(error: unknown): ErrorWords;
  /** One sentence for a notice or a field. */
  sentence(error: unknown): string;
  /** The words for a problem at one field. */
  problem(problem: FieldProblem): string;
} {
  const { t, i18n } = useTranslation('errors');
  const ending = i18n.language === 'fr' ? 'Fr' : 'En';
  const of = (error: unknown): ErrorWords => {
    const code: ErrorCode =
      error instanceof CallFailed && spellable.has(error.code) ? error.code : 'unexpected';
    const details = error instanceof CallFailed ? error.details : {};
    const words = (part: 'happened' | 'kept' | 'todo') =>
      t(`${code}.${part}`, { defaultValue: '', ...scalars(details, ending) });
    return { code, happened: words('happened'), kept: words('kept'), todo: words('todo') };
  };
  const problem = ({ code }: FieldProblem, details: Record<string, unknown> = {}) =>
    t([`problem.${code}`, 'problem.other'], scalars(details, ending));
  return {
    of,
    problem,
    sentence: (error) => {
      if (error instanceof CallFailed && error.problems[0]) return problem(error.problems[0], error.details);
      const { happened, todo } = of(error);
      return [happened, todo].filter(Boolean).join(' ');
    },
  };
}

/** What may stand in a sentence; lists are shown by those who know them. Of `tasksEn` and `tasksFr`, `tasks` is that of the window. */
function scalars(details: Record<string, unknown>, ending: 'En' | 'Fr'): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const [given, value] of Object.entries(details)) {
    const name = given.endsWith(ending) ? given.slice(0, -ending.length) : given;
    if (typeof value === 'string' || typeof value === 'number') found[name] = value;
    if (Array.isArray(value) && value.every((v) => typeof v === 'string')) found[name] = value.join(' → ');
  }
  return found;
}
