import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readersOf } from '../../../domain/publishing/distribution.ts';
import type { Recipient } from '../../../domain/publishing/recipient-schema.ts';
import { type DeskInput, type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './distribution.module.css';
import { Recipients } from './recipients.tsx';
import { type SentEntry, useSentWords } from './use-sent-words.ts';

type Made = DeskInput<'distribution.record'>;
type Audience = DeskOutput<'audiences.list'>[number];

interface ToWhomProps {
  audiences: readonly Audience[];
  before: readonly SentEntry[];
  /** Undefined while nobody has chosen. */
  to: Made['to'] | undefined;
  channel: Made['channel'];
  language: Made['language'];
  /** The number of the document, for the file of addresses. */
  name: string;
  error: string | null;
  /** With the channel that goes with the choice, where one does. */
  onChange: (to: Made['to'], channel: Made['channel'] | null) => void;
}

/** Those who have the version before, an audience as it is now, or nobody by name; and who that is. */
export function ToWhom({ audiences, before, to, channel, language, name, error, onChange }: ToWhomProps) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const { entryWords } = useSentWords();

  function choose(value: string | null): void {
    const same = before.find(({ id }) => `same ${id}` === value);
    const audience = audiences.find(({ id }) => `audience ${id}` === value);
    if (same) onChange({ sameAsId: same.id }, same.channel);
    else if (audience) onChange({ audienceId: audience.id }, audience.channel);
    else onChange(null, null);
  }

  return (
    <div>
      <Select
        label={t('record.to')}
        allowDeselect={false}
        searchable
        placeholder={t('record.choose')}
        error={error}
        value={chosenValue(to)}
        onChange={choose}
        data={[
          ...(before.length === 0
            ? []
            : [
                {
                  group: t('record.same'),
                  items: before.map((entry) => ({
                    value: `same ${entry.id}`,
                    label: entryWords({ ...entry, people: entry.recipients.length }),
                  })),
                },
              ]),
          ...(audiences.length === 0
            ? []
            : [
                {
                  group: t('record.audiences'),
                  items: audiences.map((each) => ({
                    value: `audience ${each.id}`,
                    label: t('sent.audience', { name: format.name(each), count: each.memberCount }),
                  })),
                },
              ]),
          { value: 'nobody', label: t('record.nobody') },
        ]}
      />
      {to && 'sameAsId' in to && (
        <Who
          recipients={before.find(({ id }) => id === to.sameAsId)?.recipients ?? []}
          name={name}
          isAddressed
        />
      )}
      {to && 'audienceId' in to && <OfAudience {...{ channel, language, name }} id={to.audienceId} />}
    </div>
  );
}

function chosenValue(to: ToWhomProps['to']): string | null {
  if (to === undefined) return null;
  if (to === null) return 'nobody';
  return 'sameAsId' in to ? `same ${to.sameAsId}` : `audience ${to.audienceId}`;
}

interface OfAudienceProps extends Pick<ToWhomProps, 'channel' | 'language' | 'name'> {
  id: string;
}

function OfAudience({ id, channel, language, name }: OfAudienceProps) {
  const { data } = useCall('audiences.members', { id, channel }, { keepPrevious: true });
  if (!data) return null;
  return <Who recipients={readersOf(data.members, language)} name={name} isAddressed={data.isAddressed} />;
}

function Who({
  recipients,
  name,
  isAddressed,
}: {
  recipients: readonly Recipient[];
  name: string;
  isAddressed: boolean;
}) {
  const { t } = useTranslation('distribution');
  const missing = isAddressed ? recipients.filter(({ address }) => address === '').length : 0;
  return (
    <details className={classes.who}>
      <summary>
        {t('sent.people', { count: recipients.length })}
        {missing > 0 && <span className={classes.missing}> {t('record.missing', { count: missing })}</span>}
      </summary>
      <Recipients recipients={recipients} name={name} />
    </details>
  );
}
