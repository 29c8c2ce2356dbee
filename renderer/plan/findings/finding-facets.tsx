import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { type FindingCounts, severities } from './finding.ts';
import type { FindingFilter } from './finding-filter.ts';
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
  const sum = (of: FindingCounts['bySeverity']['critical']) => of.open + of.task + of.waived;
  const inState = (state: (typeof states)[number]) =>
    severities.reduce((all, s) => all + counts.bySeverity[s][state], 0);
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
        {counts.overdue > 0 && (
          <Facet
            label={t('state.overdue')}
            count={counts.overdue}
            pressed={filter.overdue === true}
            onPress={(on) => change(on ? { ...filter, overdue: true } : without(filter, 'overdue'))}
          />
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

function without(filter: FindingFilter, name: keyof FindingFilter): FindingFilter {
  const { [name]: _, ...rest } = filter;
  return rest;
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
