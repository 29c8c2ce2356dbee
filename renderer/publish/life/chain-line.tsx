import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './life.module.css';

type Life = DeskOutput<'documents.life'>;

/** Who approves a document, in order: who has, whose turn it is. */
export function ChainLine({ chain, next }: Pick<Life, 'chain' | 'next'>) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  return (
    <ol className={classes.chain} aria-label={t('chain.label')}>
      {chain.map(({ roleId, approval, ...names }) => {
        const isNext = next?.roleId === roleId && approval === null;
        const state = approval ? 'approved' : isNext ? 'next' : 'waits';
        return (
          <li key={roleId} className={classes.link} data-state={state}>
            {approval && <IconCheck size={14} aria-hidden />}
            <span>{format.name(names)}</span>
            <span>
              {approval
                ? t('chain.approved', { by: approval.by, time: format.time(approval.at, timeZone) })
                : isNext && t('chain.next')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
