import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './continuity-pack.module.css';
import { openPackDialog } from './pack-dialog-store.ts';

type State = DeskOutput<'pack.state'>;

/** When the last pack was made and how far the workspace has moved since, with the button that makes one. */
export function PackState() {
  const { t } = useTranslation('pack');
  const { data } = useCall('pack.state', {}, { keepPrevious: true });
  useAskedFor();
  if (!data) return null;
  return (
    <section aria-labelledby="continuity-pack" className={classes.state}>
      <IconLifebuoy size={22} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <h2 id="continuity-pack" className={classes.heading}>
          {t('state.title')}
        </h2>
        <Words state={data} />
      </div>
      <Button variant={data.last ? 'default' : 'filled'} onClick={openPackDialog}>
        {t(data.last ? 'state.again' : 'make.command')}
      </Button>
    </section>
  );
}

/** A finding leads here with the dialog asked for in the address: it is opened once. */
function useAskedFor(): void {
  const [search, setSearch] = useSearchParams();
  const isAsked = search.has('pack');
  useEffect(() => {
    if (!isAsked) return;
    setSearch({}, { replace: true });
    openPackDialog();
  }, [isAsked, setSearch]);
}

function Words({ state: { last, renewDays } }: { state: State }) {
  const { t } = useTranslation('pack');
  if (!last) {
    return (
      <>
        <StatusMark tone="warn">{t('state.never')}</StatusMark>
        <p className={classes.soft}>{t('state.neverText')}</p>
      </>
    );
  }
  const { daysAgo, changes, name, by } = last;
  const made = daysAgo === 0 ? t('state.madeToday') : t('state.made', { count: daysAgo });
  const isOld = daysAgo > renewDays;
  const tone = isOld ? 'bad' : changes > 0 ? 'warn' : 'good';
  return (
    <>
      <StatusMark tone={tone}>{`${made} · ${t('state.changes', { count: changes })}`}</StatusMark>
      <p className={classes.soft}>
        {t('state.where', { folder: name, name: by })}. {isOld && t('state.old', { days: renewDays })}
      </p>
    </>
  );
}
