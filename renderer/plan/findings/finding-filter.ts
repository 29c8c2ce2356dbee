import { useSearchParams } from 'react-router';
import { rulesById } from '../../../domain/findings/rule-catalogue.ts';
import type { DeskInput } from '../../desk.ts';
import { severities } from './finding.ts';

export type FindingFilter = DeskInput<'findings.counts'>;

const states = ['open', 'task', 'waived'] as const;

/** What the page is narrowed to: in its address, so that a number elsewhere leads to its list. */
export function useFindingFilter(): [FindingFilter, (filter: FindingFilter) => void] {
  const [params, setParams] = useSearchParams();
  const severity = severities.find((s) => s === params.get('severity'));
  const ruleId = rulesById.get(params.get('rule') ?? '')?.id;
  const state = states.find((s) => s === params.get('state'));
  const filter: FindingFilter = {
    ...(severity && { severity }),
    ...(ruleId && { ruleId }),
    ...(state && { state }),
    ...(params.get('overdue') !== null && { overdue: true }),
  };
  return [
    filter,
    (next) =>
      setParams(
        {
          ...(next.severity && { severity: next.severity }),
          ...(next.ruleId && { rule: next.ruleId }),
          ...(next.state && { state: next.state }),
          ...(next.overdue && { overdue: '' }),
        },
        { replace: true, state: { keepFocus: true } },
      ),
  ];
}
