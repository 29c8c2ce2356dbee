import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import type { Finding } from './finding.ts';

type Value = Finding['details'][string];

/** A finding in words: its rule, one sentence with the numbers in it, and what mends it. */
export function useFindingWords(): {
  rule(ruleId: Finding['ruleId']): string;
  sentence(finding: Finding): string;
  mend(finding: Finding): string;
} {
  const { t } = useTranslation(['findings', 'plan']);
  const format = useFormat();

  function word(value: Value): string | number {
    switch (value.type) {
      case 'minutes':
        return format.duration(value.value);
      case 'count':
        return value.value;
      case 'percent':
        return format.percent(value.value);
      case 'date':
        return format.date(value.value);
      case 'text':
        return value.value;
      case 'bilingual':
        return format.name(value);
      case 'record':
        return format.codeAndName(value.record);
      case 'records': {
        const names = value.records.map((record) => format.codeAndName(record));
        return value.chain ? names.join(' → ') : format.list(names);
      }
      case 'fields':
        return format.list(value.fields.map((field) => t(`plan:field.${field}`)));
      case 'choice':
        return t(`plan:choice.${value.set}.${value.value}`);
    }
  }

  const values = ({ details }: Finding) =>
    Object.fromEntries(Object.entries(details).map(([name, value]) => [name, word(value)]));
  return {
    rule: (ruleId) => t(`findings:rule.${ruleId}.name`),
    sentence: (finding) =>
      t(`findings:rule.${finding.ruleId}.sentence`, {
        ...values(finding),
        ...(finding.variant !== null && { context: finding.variant }),
      }),
    mend: (finding) => t(`findings:rule.${finding.ruleId}.mend`, values(finding)),
  };
}
