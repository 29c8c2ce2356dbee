import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';

/** The functions of tier 1 within a procedure, the soonest due back first: by when, and who answers for them. */
export function CriticalFunctions() {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  const { functions, roles } = state;
  const critical = [...functions.values()]
    .filter(({ tier }) => tier === 1)
    .toSorted((a, b) => (a.rtoMinutes ?? Number.MAX_VALUE) - (b.rtoMinutes ?? Number.MAX_VALUE));
  if (critical.length === 0) return <p>{t('critical.none')}</p>;
  return (
    <ul>
      {critical.map((each) => {
        const owner = roles.get(each.ownerRoleId ?? '');
        const within =
          each.rtoMinutes === null ? '' : t('critical.rto', { time: format.duration(each.rtoMinutes) });
        return (
          <li key={each.id}>
            {[format.codeAndName(each), within, owner && format.name(owner)].filter(Boolean).join(' · ')}
          </li>
        );
      })}
    </ul>
  );
}
