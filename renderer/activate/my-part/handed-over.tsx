import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../domain/activation/activation-state.ts';
import { handOverTo } from '../../../domain/activation/my-part.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { timeOrDay } from '../time-words.ts';
import classes from './my-part.module.css';

/** Who had the role before me, and what they left word of. */
export function HandedOver({ role }: { role: RoleRun }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state, now } = useActivationView();
  const handOver = useMemo(() => handOverTo(state, role), [state, role]);
  if (!handOver) return null;
  return (
    <section className={classes.handOver} aria-label={t('handOver.title')}>
      <h3 className={classes.heading}>{t('handOver.title')}</h3>
      <p className={classes.soft}>
        {t('handOver.from', {
          name: handOver.from?.name ?? '–',
          at: timeOrDay(handOver.at, now, state.timeZone, format),
        })}
      </p>
      <p className={classes.details}>{handOver.text || t('handOver.noNotes')}</p>
    </section>
  );
}
