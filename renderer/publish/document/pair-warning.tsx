import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall, useChange } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './document.module.css';
import type { OpenDocument } from './draft-store.ts';

/** The one language was changed and the other was not: look, then say that it still fits. */
export function PairWarning({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const { older, enChangedAt, frChangedAt } = document;
  const newer = older === 'fr' ? enChangedAt : frChangedAt;
  return (
    <div className={classes.pair} role="status">
      <IconLanguage size={17} aria-hidden />
      <span>
        {t(older === 'fr' ? 'pair.frenchOlder' : 'pair.englishOlder', {
          time: format.dateTime(newer, timeZone),
        })}
      </span>
      <StillFits document={document} />
    </div>
  );
}

/** Somebody looked at all of the older language: it says the same. */
export function StillFits({ document: { older, id } }: { document: OpenDocument }) {
  const { t } = useTranslation('publish');
  const confirm = useChange('documents.confirmPair');
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={confirm.isPending}
      onClick={() => confirm.mutate({ id })}
    >
      {t(older === 'fr' ? 'pair.frenchFits' : 'pair.englishFits')}
    </Button>
  );
}
