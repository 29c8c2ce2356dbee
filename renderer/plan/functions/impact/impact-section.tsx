import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImpactCurve, ratedTimes } from '../../../../domain/functions/impact-curve.ts';
import { impliedMtpd } from '../../../../domain/functions/implied-mtpd.ts';
import { type DeskOutput, useCall } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useErrorWords } from '../../../ui/error-words.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Shown } from '../../../ui/shown.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { type Category, CategoryList } from './category-list.tsx';
import { ImpactChart } from './impact-chart.tsx';
import { ImpactTable } from './impact-table.tsx';
import { ImpliedWords } from './implied-words.tsx';
import { PointPanel } from './point-panel.tsx';
import { useImpact } from './use-impact.ts';

type FunctionDetail = DeskOutput<'functions.get'>;
type Organisation = DeskOutput<'organisation.get'>;

/** Impact over time by category, as a chart that is drawn or as a table, and the MTPD that it implies. */
export function ImpactSection({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const organisation = useCall('organisation.get', {});
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={t('section.impact')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'chart')}
          data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      }
    >
      <Shown query={organisation}>
        {(settings) => <Impact record={record} organisation={settings} view={view} />}
      </Shown>
    </Section>
  );
}

interface ImpactProps {
  record: FunctionDetail;
  organisation: Organisation;
  view: 'chart' | 'table';
}

function Impact({ record, organisation, view }: ImpactProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { curves, rate } = useImpact(record.id, record.ratings);
  const categories = useCategories(organisation, curves);
  const times = ratedTimes(organisation.impactTimes, curves);
  const implied = impliedMtpd(curves, organisation);
  // What decides is looked at first.
  const [chosen, setChosen] = useState(implied?.categories[0] ?? categories[0]?.key ?? '');
  const [chosenAt, setChosenAt] = useState(times[0] ?? 0);
  const category = categories.find((c) => c.key === chosen) ?? categories[0];
  const curve = curves.find((c) => c.category === category?.key) ?? { category: chosen, points: [] };
  const readOnly = record.archivedAt !== null;
  const shared = { categories, curves, times, intolerable: organisation.intolerableSeverity };
  if (!category) return null;

  /** A category is rated from its first time on: digits typed there would otherwise all fall where the last one ended. */
  function choose(key: string): void {
    setChosen(key);
    setChosenAt(times[0] ?? 0);
  }

  function draw(key: string, atMinutes: number, severity: number | null): void {
    const time = format.duration(atMinutes);
    announce(
      severity === null
        ? t('chart.cleared', { time })
        : t('chart.rated', { time, severity, word: t(`severity.${severity}`) }),
    );
    rate({ category: key, atMinutes, severity }).catch((error: unknown) =>
      showNotice({ tone: 'bad', text: sentence(error) }),
    );
  }

  return (
    <>
      <ImpliedWords
        record={record}
        implied={implied}
        rated={curves.some((c) => c.points.length > 0)}
        lastTime={times.at(-1) ?? 0}
        nameOf={(key) => categories.find((c) => c.key === key)?.name ?? key}
      />
      {view === 'table' ? (
        <ImpactTable {...shared} readOnly={readOnly} onRate={draw} />
      ) : (
        <>
          <CategoryList {...shared} chosen={category.key} onChoose={choose} />
          <ImpactChart
            key={category.key}
            {...shared}
            category={category}
            implied={implied?.minutes ?? null}
            targets={record}
            readOnly={readOnly || category.unused === true}
            chosenAt={times.includes(chosenAt) ? chosenAt : (times[0] ?? 0)}
            onChoose={setChosenAt}
            onRate={(atMinutes, severity) => draw(category.key, atMinutes, severity)}
          />
          <PointPanel
            curve={curve}
            atMinutes={chosenAt}
            category={category.name}
            readOnly={readOnly || category.unused === true}
            onJustify={(words) => rate({ ...pointOf(curve, chosenAt), ...words })}
            onClear={() => draw(category.key, chosenAt, null)}
          />
        </>
      )}
    </>
  );
}

function pointOf({ category, points }: ImpactCurve, atMinutes: number) {
  return { category, atMinutes, severity: points.find((p) => p.atMinutes === atMinutes)?.severity ?? null };
}

/** The organisation's categories, and those no longer among them in which the function is rated. */
function useCategories(organisation: Organisation, curves: readonly ImpactCurve[]): Category[] {
  const { impactCategories, retiredImpactCategories } = organisation;
  const format = useFormat();
  const used = impactCategories.map((c) => ({ key: c.key, name: format.name(c) }));
  const unused = curves
    .filter((c) => c.points.length > 0 && !impactCategories.some((known) => known.key === c.category))
    .map(({ category: key }) => {
      const retired = retiredImpactCategories.find((c) => c.key === key);
      return { key, name: retired ? format.name(retired) : spokenKey(key), unused: true as const };
    });
  return [...used, ...unused];
}

/** What a category was called went with it before names were kept; its key was made from its English name. */
function spokenKey(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ');
}
