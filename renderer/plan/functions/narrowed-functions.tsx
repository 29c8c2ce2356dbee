import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { tierOf } from '../../../domain/functions/tier.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { NarrowedNote } from '../narrowed-note.tsx';

type FunctionRow = DeskOutput<'functions.list'>[number];

/** The functions that a number of the overview counts, by the address: `?tier=1&protected=no`, `?tier=none`. */
export function useNarrowedFunctions(rows: FunctionRow[] | undefined): {
  rows: FunctionRow[] | undefined;
  note: ReactNode;
} {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const tier = params.get('tier');
  const isProtected = { yes: true, no: false }[params.get('protected') ?? ''];
  const readiness = useCall('readiness.get', {}, { enabled: isProtected !== undefined });
  if (tier === null && isProtected === undefined) return { rows, note: null };
  const unprotected = readiness.data && new Set(readiness.data.unprotected.map(({ id }) => id));
  const isCounted = (row: FunctionRow) =>
    (tier === null || String(tierOf(row) ?? 'none') === tier) &&
    (isProtected === undefined || unprotected?.has(row.id) === !isProtected);
  const words = [
    tier === 'none' ? t('narrowed.noTier') : tier !== null ? t('tierShort', { tier }) : '',
    isProtected === undefined ? '' : t(isProtected ? 'narrowed.protected' : 'narrowed.unprotected'),
  ].filter(Boolean);
  return {
    rows: isProtected !== undefined && !unprotected ? undefined : rows?.filter(isCounted),
    note: (
      <NarrowedNote
        words={t('narrowed.only', { what: format.list(words) })}
        onShowAll={() => setParams({})}
      />
    ),
  };
}
