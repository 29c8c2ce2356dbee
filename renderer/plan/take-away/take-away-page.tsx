import { Button, Select } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isNothing } from '../../../domain/take-away/taken-words.ts';
import { useCall } from '../../desk.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CompareView } from './compare-view.tsx';
import { ExportWord } from './export-word.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { ScenarioActs, type StoredScenario } from './scenario-acts.tsx';
import classes from './take-away.module.css';
import { change, openScenario, startAnew, take, useTakeAway } from './take-away-store.ts';
import { TakenPanel } from './taken-panel.tsx';
import { useAsked, useQuestion } from './use-question.ts';

/** "Take away": remove something, and see what comes of it. */
export function TakeAwayPage() {
  const { t } = useTranslation(['takeAway', 'plan']);
  const format = useFormat();
  const { id } = useParams();
  const scenarios = useCall('scenarios.list', {});
  const scenario = scenarios.data?.find((s) => s.id === id);
  useOpened(id, scenario);
  const { takenAway, compareId } = useTakeAway();
  const asked = useAsked();
  const question = useQuestion();
  const empty = isNothing(takenAway);
  // What is asked follows the screen a moment later: nothing is not worth asking.
  const isAsked = !empty && !isNothing(question.takenAway);
  const outcome = useCall('takeAway.run', question, { enabled: isAsked, keepPrevious: true });
  const others = (scenarios.data ?? []).filter((s) => s.id !== id);
  const other = others.find((s) => s.id === compareId);
  const unnamed = t('export.unnamed');
  const title = scenario ? format.name(scenario) : t('plan:section.takeAway');
  const beside = other ? { question: asked(other), title: bothNames(other) } : null;
  return (
    <div className={classes.page}>
      <TakenPanel strikes={isAsked ? outcome.data?.strikes : undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by the keys */}
      <section className={classes.main} aria-labelledby="place-heading" tabIndex={0}>
        <PlaceHeading title={title} />
        <div className={classes.acts}>
          <ScenarioActs scenario={scenario} scenarios={scenarios.data ?? []} />
          {!empty && others.length > 0 && (
            <Select
              size="xs"
              className={classes.scenario}
              clearable
              clearButtonProps={{ 'aria-label': t('compare.stop') }}
              aria-label={t('compare.withLabel')}
              placeholder={t('compare.with')}
              data={others.map((s) => ({ value: s.id, label: format.name(s) }))}
              value={other?.id ?? null}
              onChange={(chosen) => change({ compareId: chosen })}
            />
          )}
          {!empty && (
            <ExportWord question={question} title={scenario ? bothNames(scenario) : null} beside={beside} />
          )}
        </div>
        {empty ? (
          <NothingTaken />
        ) : other && beside ? (
          <CompareView
            question={question}
            other={beside.question}
            names={{ a: scenario ? format.name(scenario) : unnamed, b: format.name(other) }}
          />
        ) : (
          <Shown query={outcome}>{(found) => <OutcomeView outcome={found} question={question} />}</Shown>
        )}
      </section>
    </div>
  );
}

function bothNames({ nameEn, nameFr }: StoredScenario): { en: string; fr: string } {
  return { en: nameEn || nameFr, fr: nameFr || nameEn };
}

/** The address says which scenario is open; coming back to it keeps what was being tried. */
function useOpened(id: string | undefined, scenario: StoredScenario | undefined): void {
  useEffect(() => {
    const { scenarioId } = useTakeAway.getState();
    if (scenario && scenario.id !== scenarioId) openScenario(scenario);
    else if (id === undefined && scenarioId !== null) startAnew();
  }, [id, scenario]);
}

function NothingTaken() {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const functions = useCall('records.options', { kind: 'criticalFunction' });
  const units = useCall('labour.list', {});
  const sites = useCall('records.options', { kind: 'site' });
  const [site] = sites.data ?? [];
  if (functions.data?.length === 0)
    return (
      <EmptyState
        icon={<IconEraser size={26} aria-hidden />}
        title={t('empty.title')}
        text={t('empty.noFunctions')}
      >
        <Button component={Link} to="/plan/functions">
          {t('empty.toFunctions')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconEraser size={26} aria-hidden />} title={t('empty.title')} text={t('empty.text')}>
      {units.data?.map((unit) => (
        <Button
          key={unit.id}
          variant="default"
          onClick={() => take({ strikingUnits: [{ bargainingUnitId: unit.id, participationPercent: 80 }] })}
        >
          {t('empty.strike', { unit: unit.code || format.name(unit) })}
        </Button>
      ))}
      {site && (
        <Button variant="default" onClick={() => take({ siteIds: [site.id] })}>
          {t('empty.site', { site: format.name(site) })}
        </Button>
      )}
    </EmptyState>
  );
}
