import { VisuallyHidden } from '@mantine/core';
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
          <caption>
            <VisuallyHidden>{t('table.caption')}</VisuallyHidden>
          </caption>
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
            {categories.map((category) => (
              <CategoryRow
                key={category.key}
                category={category}
                curve={curves.find((c) => c.category === category.key)}
                times={times}
                intolerable={intolerable}
                readOnly={readOnly || category.unused === true}
                onRate={(at, severity) => onRate(category.key, at, severity)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Reasons categories={categories} curves={curves} />
    </>
  );
}

interface CategoryRowProps {
  category: Category;
  curve: ImpactCurve | undefined;
  times: readonly number[];
  intolerable: number;
  readOnly: boolean;
  onRate: (atMinutes: number, severity: number | null) => void;
}

function CategoryRow({ category, curve, times, intolerable, readOnly, onRate }: CategoryRowProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const points = curve?.points ?? [];
  const falls = fallsOf(points);
  return (
    <tr>
      <th scope="row">
        <bdi>{category.name}</bdi>
      </th>
      {times.map((at) => {
        const severity = points.find((p) => p.atMinutes === at)?.severity;
        const label = t('table.cell', { category: category.name, time: format.duration(at) });
        return (
          <td key={at}>
            <SeveritySelect
              label={falls.includes(at) ? t('table.cellFalls', { cell: label }) : label}
              value={severity ?? null}
              intolerable={(severity ?? 0) >= intolerable}
              falls={falls.includes(at)}
              readOnly={readOnly}
              onPick={(next) => onRate(at, next)}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface SeveritySelectProps {
  label: string;
  value: number | null;
  intolerable: boolean;
  falls: boolean;
  readOnly: boolean;
  onPick: (severity: number | null) => void;
}

function SeveritySelect({ label, value, intolerable, falls, readOnly, onPick }: SeveritySelectProps) {
  const { t } = useTranslation('bia');
  return (
    <select
      className={classes.select}
      aria-label={label}
      data-intolerable={intolerable || undefined}
      data-falls={falls || undefined}
      value={value ?? ''}
      disabled={readOnly}
      onChange={(e) => {
        const picked = e.currentTarget.value;
        onPick(picked === '' ? null : Number(picked));
      }}
    >
      <option value="">–</option>
      {severities.toReversed().map((s) => (
        <option key={s} value={s}>
          {s} {t(`severity.${s}`)}
        </option>
      ))}
    </select>
  );
}

function Reasons({ categories, curves }: Pick<ImpactTableProps, 'categories' | 'curves'>) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const given = categories.flatMap((category) =>
    (curves.find((c) => c.category === category.key)?.points ?? [])
      .map((p) => ({ ...p, category, why: format.text(p.justificationEn, p.justificationFr) }))
      .filter(({ why }) => why !== ''),
  );
  if (given.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label={t('table.reasons')}>
      {given.map(({ category, atMinutes, severity, why }) => (
        <li key={`${category.key}-${atMinutes}`}>
          <span className={classes.where}>
            <bdi>{category.name}</bdi>,{' '}
            {t('chart.cell', {
              time: format.duration(atMinutes),
              severity,
              word: t(`severity.${severity}`),
            })}
          </span>{' '}
          <bdi>{why}</bdi>
        </li>
      ))}
    </ul>
  );
}
