import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { ListedThing } from '../../plan/listed-thing.tsx';
import { codeAndNames } from '../../plan/new-record-fields.ts';
import { RecordPlace } from '../../plan/record-place.tsx';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ListedAudience } from './audience.ts';
import { AudienceThing } from './audience-thing.tsx';
import { UsualAudiences } from './usual-audiences.tsx';

/** Whom documents and communications go to: lists that keep themselves from the directory. */
export function AudiencesPage() {
  const { t } = useTranslation(['audiences', 'plan']);
  const format = useFormat();
  const [{ archived }] = useListState('audiences');
  const query = useCall('audiences.list', { archived }, { keepPrevious: true });
  const others = useCall('audiences.list', { archived: !archived });
  const columns: ListColumn<ListedAudience>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      header: t('plan:field.audience.code'),
      value: (a) => a.code,
      width: '130px',
    },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('plan:column.name'),
      value: (a) => format.name(a),
      width: 'minmax(180px, 2fr)',
    },
    {
      id: 'channel',
      field: 'channel',
      header: t('plan:field.audience.channel'),
      value: (a) => t(`plan:choice.channel.${a.channel}`),
      width: '140px',
    },
    {
      id: 'language',
      field: 'language',
      header: t('plan:field.audience.language'),
      value: (a) => t(`plan:choice.audienceLanguage.${a.language}`),
      width: '150px',
      fromWidth: 860,
    },
    {
      id: 'members',
      header: t('column.members'),
      value: (a) => a.memberCount,
      show: (a) => format.number(a.memberCount),
      width: '110px',
      atEnd: true,
    },
    {
      id: 'reach',
      header: t('column.reach'),
      value: (a) => a.unreachedCount || null,
      show: (a) => (
        <StatusMark tone="warn" icon={<IconMailOff size={13} aria-hidden />}>
          {format.number(a.unreachedCount)}
        </StatusMark>
      ),
      text: (a) => String(a.unreachedCount),
      width: '150px',
    },
  ];
  return (
    <RecordPlace
      section="audiences"
      at="/publish/audiences"
      kind="audience"
      query={query}
      columns={columns}
      words={(a) => [a.code, a.nameEn, a.nameFr].join(' ')}
      compactCell={(a) => ({
        main: format.name(a),
        under: [format.code(a), t('members', { count: a.memberCount })].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      emptyActions={<UsualAudiences />}
      thing={(id, rows) => (
        <ListedThing key={id} id={id} rows={rows} others={others}>
          {(audience) => <AudienceThing audience={audience} />}
        </ListedThing>
      )}
    />
  );
}
