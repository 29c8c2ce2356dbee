import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import type { Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';

export type Weakness = DeskOutput<'succession.get'>['weaknesses'][number];

/** A weakness of a succession in words. */
export function useWeaknessWords(): (weakness: Weakness) => string {
  const { t } = useTranslation(['succession', 'plan']);
  const format = useFormat();
  return ({ kind, count, names, from, until, level }) => {
    const name = format.list(names.map((n) => format.name(n)));
    const days = { from: format.date(from), until: format.date(until) };
    if (kind === 'awayAtOnce') return t(until === null ? 'weak.awayFrom' : 'weak.awayAtOnce', days);
    const words = {
      ...days,
      name,
      count,
      level: level ? t(`plan:choice.skillLevel.${level}`).toLowerCase() : '',
    };
    return t(`weak.${kind}`, words);
  };
}

const bad: readonly Weakness['kind'][] = ['empty', 'gone', 'ended'];

export function weaknessTone({ kind }: Weakness): Tone {
  return bad.includes(kind) ? 'bad' : 'warn';
}
