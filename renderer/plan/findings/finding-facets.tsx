import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { type FindingCounts, severities } from './finding.ts';
import { type FindingFilter, without } from './finding-filter.ts';
import { useFindingWords } from './finding-words.ts';
import classes from './findings-page.module.css';

interface FindingFacetsProps {
  counts: FindingCounts;
  filter: FindingFilter;
  change: (filter: FindingFilter) => void;
}

const states = ['open', 'task', 'waived'] as const;

/** How many there are of each kind; each is a way to narrow the list, and pressed again leaves it. */
export function FindingFacets({ counts, filter, change }: FindingFacetsProps) {
  const { t } = useTranslation('readiness');
  const words = useFindingWords();
  const shownStates = states.filter((s) => isShown(s, filter));
  const sum = (of: Record<(typeof states)[number], number>) =>
    shownStates.reduce((all, state) => all + of[state], 0);
  const inState = (state: (typeof states)[number]) =>
    severities
      .filter((s) => filter.severity === undefined || s === filter.severity)
      .reduce((all, s) => all + counts.bySeverity[s][state], 0);
  const rules = counts.rules.filter((r) => filter.severity === undefined || r.severity === filter.severity);
  return (
    <>
      <FacetGroup title={t('bySeverity')}>
        {severities.map((severity) => (
          <Facet
            key={severity}
            label={t(`severity.${severity}`)}
            count={sum(counts.bySeverity[severity])}
            pressed={filter.severity === severity}
            onPress={(on) => change(on ? { ...filter, severity } : without(filter, 'severity'))}
          />
        ))}
      </FacetGroup>
      <FacetGroup title={t('byState')}>
        {states.map((state) => (
          <Facet
            key={state}
            label={t(`state.${state}`)}
            count={inState(state)}
            pressed={filter.state === state}
            onPress={(on) => change(on ? { ...filter, state } : without(filter, 'state'))}
          />
        ))}
        {filter.unsettled && (
          <Facet
            label={t('state.unsettled')}
            count={inState('open') + inState('task')}
            pressed
            onPress={() => change(without(filter, 'unsettled'))}
          />
        )}
        {(['overdue', 'lapsed'] as const).map(
          (late) =>
            counts[late] > 0 && (
              <Facet
                key={late}
                label={t(`state.${late}`)}
                count={counts[late]}
                pressed={filter[late] === true}
                onPress={(on) => change(on ? { ...filter, [late]: true } : without(filter, late))}
              />
            ),
        )}
      </FacetGroup>
      <FacetGroup title={t('byRule')}>
        {rules.map((rule) => (
          <Facet
            key={rule.ruleId}
            label={words.rule(rule.ruleId)}
            count={sum(rule)}
            pressed={filter.ruleId === rule.ruleId}
            onPress={(on) => change(on ? { ...filter, ruleId: rule.ruleId } : without(filter, 'ruleId'))}
          />
        ))}
      </FacetGroup>
    </>
  );
}

/** Whether findings that stand so are in the list: the other counts leave out what it does. */
function isShown(standing: (typeof states)[number], { state, unsettled }: FindingFilter): boolean {
  if (state !== undefined) return standing === state;
  return !unsettled || standing !== 'waived';
}

function FacetGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.groupTitle}>{title}</legend>
      {children}
    </fieldset>
  );
}

interface FacetProps {
  label: string;
  count: number;
  pressed: boolean;
  onPress: (on: boolean) => void;
}

function Facet({ label, count, pressed, onPress }: FacetProps) {
  const format = useFormat();
  return (
    <button
      type="button"
      className={classes.facet}
      aria-pressed={pressed}
      disabled={count === 0 && !pressed}
      onClick={() => onPress(!pressed)}
    >
      <span>{label}</span>
      <span className={classes.facetCount}>{format.number(count)}</span>
    </button>
  );
}
