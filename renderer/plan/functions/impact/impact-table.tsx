import { useTranslation } from 'react-i18next';
import { fallsOf, type ImpactCurve } from '../../../../domain/functions/impact-curve.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { Category } from './category-list.tsx';
import { severities } from './curve-lines.tsx';
import classes from './impact-table.module.css';

interface ImpactTableProps {
  categories: readonly Category[];
  curves: readonly ImpactCurve[];
  times: readonly number[];
  intolerable: number;
  readOnly: boolean;
  onRate: (category: string, atMinutes: number, severity: number | null) => void;
}

/** The same impact as a table: every category at every time, and the reasons that were given. */
export function ImpactTable(props: ImpactTableProps) {
  const { categories, curves, times, intolerable, readOnly, onRate } = props;
  const { t } = useTranslation('bia');
  const format = useFormat();
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={classes.caption}>{t('table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('category.legend')}</th>
              {times.map((at) => (
                <th key={at} scope="col">
                  {format.duration(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => {
              const points = curves.find((c) => c.category === category.key)?.points ?? [];
              const falls = fallsOf(points);
              return (
                <tr key={category.key}>
                  <th scope="row">
                    <bdi>{category.name}</bdi>
                  </th>
                  {times.map((at) => {
                    const severity = points.find((p) => p.atMinutes === at)?.severity;
                    const label = t('table.cell', { category: category.name, time: format.duration(at) });
                    return (
                      <td key={at}>
                        <select
                          className={classes.select}
                          aria-label={falls.includes(at) ? t('table.cellFalls', { cell: label }) : label}
                          data-intolerable={(severity ?? 0) >= intolerable || undefined}
                          data-falls={falls.includes(at) || undefined}
                          value={severity ?? ''}
                          disabled={readOnly || category.unused === true}
                          onChange={(e) => {
                            const { value } = e.currentTarget;
                            onRate(category.key, at, value === '' ? null : Number(value));
                          }}
                        >
                          <option value="">–</option>
                          {severities.toReversed().map((s) => (
                            <option key={s} value={s}>
                              {s} {t(`severity.${s}`)}
                            </option>
                          ))}
                        </select>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Reasons categories={categories} curves={curves} />
    </>
  );
}

function Reasons({ categories, curves }: Pick<ImpactTableProps, 'categories' | 'curves'>) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const given = categories.flatMap((category) =>
    (curves.find((c) => c.category === category.key)?.points ?? [])
      .filter((p) => p.justification !== '')
      .map((p) => ({ category, ...p })),
  );
  if (given.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label={t('table.reasons')}>
      {given.map(({ category, atMinutes, severity, justification }) => (
        <li key={`${category.key}-${atMinutes}`}>
          <span className={classes.where}>
            <bdi>{category.name}</bdi>,{' '}
            {t('chart.cell', {
              time: format.duration(atMinutes),
              severity,
              word: t(`severity.${severity}`),
            })}
          </span>{' '}
          <bdi>{justification}</bdi>
        </li>
      ))}
    </ul>
  );
}
