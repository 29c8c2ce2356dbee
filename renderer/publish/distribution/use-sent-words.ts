import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';

export type SentEntry = DeskOutput<'distribution.ofDocument'>['entries'][number];
type Told = Omit<SentEntry, 'recipients'> & { people: number };

/** How entries of where documents went are said in a line. */
export function useSentWords() {
  const { t } = useTranslation(['distribution', 'plan']);
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;

  const toWhom = ({ audienceNameEn, audienceNameFr, people }: Told) => {
    const name = format.text(audienceNameEn, audienceNameFr);
    if (name === '' && people === 0) return t('sent.nobodyByName');
    return name === '' ? t('sent.people', { count: people }) : t('sent.audience', { name, count: people });
  };
  const channelName = (channel: Told['channel']) => t(`plan:choice.channel.${channel}`);

  return {
    toWhom,
    channelName,
    /** "E-mail, All staff (214 people), Nov 22, 8:05 a.m." */
    entryWords: (entry: Told) =>
      [channelName(entry.channel), toWhom(entry), format.dateTime(entry.at, timeZone)].join(', '),
  };
}
