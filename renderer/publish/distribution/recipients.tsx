import { useTranslation } from 'react-i18next';
import { hiddenCopies } from '../../../domain/publishing/distribution.ts';
import type { Recipient } from '../../../domain/publishing/recipient-schema.ts';
import { ExportMenu } from '../../plan/import/export-menu.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import classes from './distribution.module.css';

/** More are in the file. */
const shownAtOnce = 20;

/** Names and addresses, to look at and to take to the mail program: nothing is sent from here. */
export function Recipients({ recipients, name }: { recipients: readonly Recipient[]; name: string }) {
  const { t } = useTranslation(['distribution', 'plan']);
  const copies = hiddenCopies(recipients);
  const language = ({ lang }: Recipient) => t(`plan:choice.audienceLanguage.${lang}`);
  return (
    <>
      <div className={classes.takeAway}>
        {copies !== '' && <CopyText text={copies} label={t('sent.copyHidden')} />}
        <ExportMenu
          subject={null}
          title={t('sent.fileName', { name })}
          shown={{
            headings: [t('sent.name'), t('sent.address'), t('sent.reads')],
            rows: () => recipients.map((each) => [each.name, each.address, language(each)]),
          }}
        />
      </div>
      <ul className={classes.people} aria-label={t('sent.recipients')}>
        {recipients.slice(0, shownAtOnce).map((each) => (
          <li key={`${each.personId} ${each.name} ${each.address}`}>
            {each.name} <span className={classes.soft}>{each.address || t('sent.noAddress')}</span>
          </li>
        ))}
      </ul>
      {recipients.length > shownAtOnce && (
        <p className={classes.soft}>{t('sent.more', { count: recipients.length - shownAtOnce })}</p>
      )}
    </>
  );
}
