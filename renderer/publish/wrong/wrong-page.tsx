import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StillRight } from './still-right.tsx';
import classes from './wrong.module.css';
import { WrongDocument } from './wrong-document.tsx';
import type { WrongRow } from './wrong-rows.ts';

/** Issued documents that a changed fact has made wrong, what harms first at the head, and the one act that mends each. */
export function WrongPage() {
  const { t } = useTranslation(['distribution', 'publish']);
  const wrong = useCall('wrong.list', {});
  return (
    <Page>
      <PlaceHeading title={t('publish:section.wrong')} />
      <Shown query={wrong}>{(rows) => <Rows rows={rows} />}</Shown>
    </Page>
  );
}

function Rows({ rows }: { rows: WrongRow[] }) {
  const { t } = useTranslation('distribution');
  const open = rows.filter(({ facts }) => facts.some(({ stillRight }) => stillRight === null));
  return (
    <>
      {open.length === 0 ? (
        <EmptyState
          icon={<IconCircleCheck size={26} />}
          title={t('wrong.noneTitle')}
          text={t('wrong.noneText')}
        />
      ) : (
        <>
          <p className={classes.lead}>{t('wrong.lead', { count: open.length })}</p>
          {open.map((row) => (
            <WrongDocument key={row.id} row={row} />
          ))}
        </>
      )}
      <StillRight rows={rows} />
    </>
  );
}
