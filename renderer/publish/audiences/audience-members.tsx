import { Button, Select } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { ExportMenu } from '../../plan/import/export-menu.tsx';
import parts from '../../plan/parts.module.css';
import { Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ListedAudience } from './audience.ts';
import classes from './audiences.module.css';

type Members = DeskOutput<'audiences.members'>;
type Channel = ListedAudience['channel'];

const shownAtOnce = 100;
const channels: readonly Channel[] = [
  ...(['email', 'intranet', 'web', 'sms', 'phone'] as const),
  ...(['print', 'post', 'media', 'meeting', 'other'] as const),
];

/** Who an audience is today and where a channel reaches each of them, to look at and to take away. */
export function AudienceMembers({ audience }: { audience: ListedAudience }) {
  const { t } = useTranslation(['audiences', 'plan']);
  const format = useFormat();
  const [channel, setChannel] = useState<Channel | null>(null);
  const query = useCall(
    'audiences.members',
    { id: audience.id, ...(channel && { channel }) },
    { keepPrevious: true },
  );
  const rowsOf = ({ members }: Members) =>
    members.map((m) => [m.name, m.address, t(`plan:choice.audienceLanguage.${m.lang}`)]);
  return (
    <Section
      title={t('today.title')}
      count={audience.memberCount}
      actions={
        <div className={classes.acts}>
          <Select
            size="xs"
            w={150}
            aria-label={t('today.throughOf')}
            allowDeselect={false}
            value={channel ?? audience.channel}
            data={channels.map((value) => ({ value, label: t(`plan:choice.channel.${value}`) }))}
            onChange={(value) => setChannel(asChannel(value))}
          />
          {query.data && query.data.members.length > 0 && (
            <ExportMenu
              subject={null}
              title={format.name(audience)}
              shown={{
                headings: [t('today.name'), t('today.address'), t('today.language')],
                rows: () => (query.data ? rowsOf(query.data) : []),
              }}
            />
          )}
        </div>
      }
    >
      <Shown query={query}>{(found) => <MemberTable found={found} />}</Shown>
    </Section>
  );
}

function asChannel(value: string | null): Channel | null {
  return channels.find((each) => each === value) ?? null;
}

function MemberTable({ found: { members, isAddressed } }: { found: Members }) {
  const { t } = useTranslation(['audiences', 'plan']);
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (members.length === 0) return <p className={parts.none}>{t('today.nobody')}</p>;
  const missing = isAddressed ? members.filter(({ address }) => address === '').length : 0;
  return (
    <>
      {missing > 0 && <p className={classes.missing}>{t('today.missing', { count: missing })}</p>}
      {!isAddressed && <p className={parts.none}>{t('today.unaddressed')}</p>}
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('today.name')}</th>
            {isAddressed && <th scope="col">{t('today.address')}</th>}
            <th scope="col">{t('today.language')}</th>
          </tr>
        </thead>
        <tbody>
          {members.slice(0, all ? undefined : shownAtOnce).map((member) => (
            <tr key={member.personId ?? `${member.name} ${member.address}`}>
              <td>
                <MemberName member={member} />
              </td>
              {isAddressed && (
                <td>
                  {member.address || (
                    <StatusMark tone="warn" icon={<IconMailOff size={13} aria-hidden />}>
                      {t('today.missing')}
                    </StatusMark>
                  )}
                </td>
              )}
              <td>{t(`plan:choice.audienceLanguage.${member.lang}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && members.length > shownAtOnce && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('today.all', { total: format.number(members.length) })}
        </Button>
      )}
    </>
  );
}

function MemberName({ member: { personId, name } }: { member: Members['members'][number] }) {
  const { t } = useTranslation('audiences');
  if (personId !== null)
    return (
      <Link to={`/plan/people/${personId}`} className={parts.link}>
        {name}
      </Link>
    );
  return (
    <>
      {name} <span className={parts.kind}>{t('today.outside')}</span>
    </>
  );
}
