import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImpactCurve, severityAt } from '../../../../domain/functions/impact-curve.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './category-list.module.css';

export interface Category {
  key: string;
  name: string;
  /** No longer among the organisation's categories: kept, and not counted. */
  unused?: true;
}

interface CategoryListProps {
  categories: readonly Category[];
  curves: readonly ImpactCurve[];
  times: readonly number[];
  intolerable: number;
  chosen: string;
  onChoose: (key: string) => void;
}

/** The categories, each with its impact over time as a strip and the time at which it becomes intolerable. */
export function CategoryList({
  categories,
  curves,
  times,
  intolerable,
  chosen,
  onChoose,
}: CategoryListProps) {
  const { t } = useTranslation('bia');
  const group = useId();
  return (
    <fieldset className={classes.list}>
      <legend>
        <VisuallyHidden>{t('category.legend')}</VisuallyHidden>
      </legend>
      {categories.map((category) => {
        const points = curves.find((c) => c.category === category.key)?.points ?? [];
        return (
          <label key={category.key} className={classes.category}>
            <input
              type="radio"
              name={group}
              className={classes.radio}
              checked={category.key === chosen}
              onChange={() => onChoose(category.key)}
            />
            <span className={classes.name}>
              <bdi>{category.name}</bdi>
            </span>
            <span className={classes.strip} aria-hidden>
              {times.map((at) => {
                const severity = severityAt(points, at);
                return (
                  <span
                    key={at}
                    data-severity={severity ?? undefined}
                    data-intolerable={(severity ?? 0) >= intolerable || undefined}
                  />
                );
              })}
            </span>
            <Said category={category} curve={{ category: category.key, points }} intolerable={intolerable} />
          </label>
        );
      })}
    </fieldset>
  );
}

interface SaidProps {
  category: Category;
  curve: ImpactCurve;
  intolerable: number;
}

function Said({ category, curve, intolerable }: SaidProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const first = curve.points.find((p) => p.severity >= intolerable);
  const highest = Math.max(...curve.points.map((p) => p.severity));
  if (category.unused) return <span className={classes.said}>{t('category.unused')}</span>;
  if (curve.points.length === 0) return <span className={classes.said}>{t('category.notRated')}</span>;
  if (first)
    return (
      <span className={classes.said} data-intolerable>
        {t('category.from', { time: format.duration(first.atMinutes) })}
      </span>
    );
  if (highest === 0) return <span className={classes.said}>{t('category.noHarm')}</span>;
  return <span className={classes.said}>{t('category.upTo', { word: t(`severity.${highest}`) })}</span>;
}
