import { Checkbox, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './take-away.module.css';
import { take, useTakeAway } from './take-away-store.ts';
import type { Outcome } from './use-teller.ts';

/** Where a strike begins until it is said otherwise. */
const usualParticipation = 80;

/** Bargaining units on strike, each with the share of its people who do not come. */
export function StrikingUnits({ strikes }: { strikes: Outcome['strikes'] | undefined }) {
  const { t } = useTranslation(['takeAway', 'plan']);
  const format = useFormat();
  const units = useCall('labour.list', {});
  const striking = useTakeAway((s) => s.takenAway.strikingUnits);

  function set(bargainingUnitId: string, participationPercent: number | null): void {
    const others = striking.filter((u) => u.bargainingUnitId !== bargainingUnitId);
    take({
      strikingUnits:
        participationPercent === null ? others : [...others, { bargainingUnitId, participationPercent }],
    });
  }

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legendWords}>{t('panel.units')}</legend>
      {units.data?.length === 0 && <p className={classes.soft}>{t('panel.noUnits')}</p>}
      {units.data?.map((unit) => {
        const share = striking.find((u) => u.bargainingUnitId === unit.id)?.participationPercent;
        const name = unit.code || format.name(unit);
        return (
          <div key={unit.id} className={classes.unit}>
            <Checkbox
              size="xs"
              checked={share !== undefined}
              label={format.codeAndName(unit)}
              description={t('plan:peopleCount', { count: unit.headcount })}
              onChange={(e) => set(unit.id, e.currentTarget.checked ? usualParticipation : null)}
            />
            {share !== undefined && (
              <div className={classes.share}>
                <Slider
                  size="sm"
                  step={5}
                  value={share}
                  label={null}
                  thumbLabel={t('panel.participation', { unit: name })}
                  onChange={(percent) => set(unit.id, percent)}
                />
                <ShareWords percent={share} strike={strikes?.find((s) => s.bargainingUnitId === unit.id)} />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

interface ShareWordsProps {
  percent: number;
  /** What the desk counted, a moment later. */
  strike: Outcome['strikes'][number] | undefined;
}

/** The share in people, so that it adds up to those of the unit: those who are away anyway are not asked. */
function ShareWords({ percent, strike }: ShareWordsProps) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const share = format.percent(percent);
  if (!strike) return <span className={classes.shareWords}>{t('panel.percentOut', { percent: share })}</span>;
  const { members, expected, stayOut } = strike;
  return (
    <>
      <span className={classes.shareWords}>
        {t('panel.stayOut', { percent: share, count: stayOut, expected })}
      </span>
      {members > expected && (
        <span className={classes.otherWords}>
          {t('panel.others', { count: members - expected, members })}
        </span>
      )}
    </>
  );
}
