import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../domain/activation/activation-state.ts';
import { type Authority, authorityOf } from '../../../domain/activation/my-part.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './my-part.module.css';

const tones: Record<Authority['standing'], Tone> = { inForce: 'good', notYet: 'plain', expired: 'bad' };

/** What I may decide: each authority with its limits, when it passes to me, and on what paper. */
export function AuthorityList({ role }: { role: RoleRun }) {
  const { t } = useTranslation('myPart');
  const { state, now } = useActivationView();
  const authorities = useMemo(() => authorityOf(state, role.id, now), [state, role.id, now]);
  return (
    <section className={classes.group} aria-label={t('authority.title')}>
      <h3 className={classes.heading}>{t('authority.title')}</h3>
      {authorities.length === 0 && <p className={classes.soft}>{t('authority.none')}</p>}
      <ul className={classes.rows}>
        {authorities.map((authority) => (
          <AuthorityItem key={authority.delegation.id} authority={authority} />
        ))}
      </ul>
    </section>
  );
}

function AuthorityItem({ authority: { delegation, from, standing } }: { authority: Authority }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { instrument, effectiveOn, expiresOn } = delegation;
  const limits = format.text(delegation.limitsEn, delegation.limitsFr);
  const trigger = format.text(delegation.triggerEn, delegation.triggerFr);
  const until = standing === 'notYet' ? effectiveOn : expiresOn;
  return (
    <li className={classes.authority} data-standing={standing}>
      <strong>{format.text(delegation.authorityEn, delegation.authorityFr)}</strong>
      <span>
        <StatusMark tone={tones[standing]}>
          {t(`authority.${standing}${until ? 'On' : ''}`, { on: format.date(until) })}
        </StatusMark>
      </span>
      {limits && (
        <span>
          <span className={classes.soft}>{t('authority.limits')}</span> {limits}
        </span>
      )}
      {trigger && (
        <span>
          <span className={classes.soft}>{t('authority.trigger')}</span> {trigger}
        </span>
      )}
      <span className={classes.soft}>
        {[from && t('authority.from', { role: format.name(from) }), instrument].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
