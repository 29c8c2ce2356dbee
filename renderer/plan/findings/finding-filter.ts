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
  const functionId = params.get('function');
  const filter: FindingFilter = {
    ...(severity && { severity }),
    ...(ruleId && { ruleId }),
    ...(state && { state }),
    ...(params.has('overdue') && { overdue: true }),
    ...(params.has('lapsed') && { lapsed: true }),
    ...(params.has('unsettled') && { unsettled: true }),
    ...(functionId && { functionId }),
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
          ...(next.lapsed && { lapsed: '' }),
          ...(next.unsettled && { unsettled: '' }),
          ...(next.functionId && { function: next.functionId }),
        },
        { replace: true, state: { keepFocus: true } },
      ),
  ];
}

/** The filter without one of its parts. */
export function without(filter: FindingFilter, name: keyof FindingFilter): FindingFilter {
  const { [name]: _, ...rest } = filter;
  return rest;
}
