import { useTranslation } from 'react-i18next';
import { RecordField, saveRecord } from '../../plan/record-field.tsx';
import { ReferencesField } from '../../plan/references-field.tsx';
import { ThingFrame } from '../../plan/thing-frame.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ListedAudience } from './audience.ts';
import { AudienceMembers } from './audience-members.tsx';
import { TypedRecipients } from './typed-recipients.tsx';

/** One audience: what it is called, who belongs to it, and who that is today. */
export function AudienceThing({ audience }: { audience: ListedAudience }) {
  const { t } = useTranslation(['audiences', 'plan']);
  const format = useFormat();
  const shared = { kind: 'audience', record: audience } as const;
  return (
    <ThingFrame
      kind="audience"
      record={audience}
      title={format.name(audience)}
      code={audience.code}
      listAt="/publish/audiences"
      marks={<StatusMark>{t('members', { count: audience.memberCount })}</StatusMark>}
    >
      <Section title={t('about')}>
        <Pair>
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="code" hint={t('codeHint')} />
          <RecordField {...shared} field="numberedApart" hint={t('apartHint', { code: audience.code })} />
          <RecordField {...shared} field="channel" />
          <RecordField {...shared} field="language" hint={t('languageHint')} />
        </Pair>
      </Section>
      <WhoBelongs audience={audience} />
      <TypedRecipients audience={audience} />
      <AudienceMembers audience={audience} />
    </ThingFrame>
  );
}

const lists = [
  { field: 'unitIds', kind: 'orgUnit', none: 'units', hint: 'unitsHint' },
  { field: 'siteIds', kind: 'site', none: 'sites', hint: null },
  { field: 'roleIds', kind: 'role', none: 'roles', hint: 'rolesHint' },
  { field: 'includeIds', kind: 'person', none: 'people', hint: 'includeHint' },
  { field: 'excludeIds', kind: 'person', none: 'people', hint: 'excludeHint' },
] as const;

function WhoBelongs({ audience }: { audience: ListedAudience }) {
  const { t } = useTranslation(['audiences', 'plan']);
  const shared = { kind: 'audience', record: audience } as const;
  return (
    <Section title={t('who')}>
      <RecordField {...shared} field="everyone" hint={t('everyoneHint')} />
      <RecordField {...shared} field="employeeGroups" hint={t('groupsHint')} />
      {lists.map(({ field, kind, none, hint }) => (
        <ReferencesField
          key={field}
          label={t(`plan:field.audience.${field}`)}
          kind={kind}
          value={audience[field]}
          none={t(`none.${none}`)}
          hint={hint ? t(hint) : undefined}
          readOnly={audience.archivedAt !== null}
          onSave={(ids) => saveRecord('audience', audience.id, { [field]: ids })}
        />
      ))}
    </Section>
  );
}
