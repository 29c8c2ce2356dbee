import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fallsOf, type ImpactCurve, severityAt } from '../../../../domain/functions/impact-curve.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Pair } from '../../../ui/section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './impact-section.module.css';

interface PointPanelProps {
  curve: ImpactCurve;
  atMinutes: number;
  category: string;
  readOnly: boolean;
  onJustify: (words: { justificationEn: string } | { justificationFr: string }) => Promise<unknown>;
  onClear: () => void;
}

/** The point that is looked at: what it says, why, and that it falls where it does. */
export function PointPanel({ curve, atMinutes, category, readOnly, onJustify, onClear }: PointPanelProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const time = format.duration(atMinutes);
  const point = curve.points.find((p) => p.atMinutes === atMinutes);
  const held = severityAt(curve.points, atMinutes);
  if (!point)
    return (
      <p className={classes.point} data-empty>
        {held === null
          ? t('point.none', { category, time })
          : t('point.held', { category, time, severity: held, word: t(`severity.${held}`) })}
      </p>
    );
  const shared = { placeholder: t('point.whyExample'), maxLength: 1000, long: true, readOnly };
  return (
    <div className={classes.point}>
      <div className={classes.pointHead}>
        <strong>
          <bdi>{category}</bdi>,{' '}
          {t('chart.cell', { time, severity: point.severity, word: t(`severity.${point.severity}`) })}
        </strong>
        {fallsOf(curve.points).includes(atMinutes) && (
          <span className={classes.falls}>
            <IconAlertTriangle size={15} aria-hidden />
            {t('point.falls')}
          </span>
        )}
      </div>
      <Pair key={`${curve.category}-${atMinutes}`}>
        <TextField
          {...shared}
          label={t('point.whyEn')}
          value={point.justificationEn}
          lang="en"
          onSave={(justificationEn) => onJustify({ justificationEn })}
        />
        <TextField
          {...shared}
          label={t('point.whyFr')}
          value={point.justificationFr}
          lang="fr"
          onSave={(justificationFr) => onJustify({ justificationFr })}
        />
      </Pair>
      {/* After the reasons: the Tab that follows a rating leads to why, and not to what takes it away. */}
      {!readOnly && (
        <Button variant="subtle" color="gray" size="compact-sm" className={classes.clear} onClick={onClear}>
          {t('point.clear')}
        </Button>
      )}
    </div>
  );
}
