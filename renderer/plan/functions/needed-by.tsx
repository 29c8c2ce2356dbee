import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { MeetsNeed } from './meets-need.tsx';

type DependencyRow = DeskOutput<'functions.get'>['neededBy'][number];

/** The functions that need a thing, how soon they need it back, and whether it can meet that. */
export function NeededBy({ rows, capability }: { rows: DependencyRow[]; capability: number | null }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <Section title={t('neededBy.title')} count={rows.length}>
      {rows.length === 0 ? (
        <p className={parts.none}>{t('neededBy.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('kind.criticalFunction')}</th>
              <th>{t('needs.within')}</th>
              <th>{t('needs.met')}</th>
              <th>{t('field.dependency.workaround')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/plan/functions/${row.function.id}`} className={parts.link}>
                    {format.codeAndName(row.function)}
                  </Link>
                </td>
                <td>{format.duration(row.neededBackMinutes)}</td>
                <td>
                  <MeetsNeed
                    needMinutes={row.neededBackMinutes}
                    canMinutes={capability ?? row.targetRtoMinutes}
                  />
                </td>
                <td>{row.workaround}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
