import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RoleDelegations } from '../delegations/role-delegations.tsx';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { DepthMark } from './depth-mark.tsx';
import { RoleSkills } from './role-skills.tsx';
import { Succession } from './succession.tsx';

/** One role: who holds it and who comes next, what it is for. */
export function RoleThing({ id }: { id: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('roles.get', { id });
  const succession = useCall('succession.get', { roleId: id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'role', record } as const;
        return (
          <ThingFrame
            kind="role"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={<DepthMark count={record.succession.length} />}
            listAt="/plan/roles"
          >
            <Succession
              roleId={record.id}
              members={record.succession}
              weaknesses={succession.data}
              readOnly={record.archivedAt !== null}
            />
            <RoleSkills
              roleId={record.id}
              required={succession.data?.requiredSkills ?? []}
              readOnly={record.archivedAt !== null}
            />
            <RoleDelegations roleId={record.id} />
            <Section title={t('role.about')}>
              <Pair>
                <RecordField {...shared} field="code" />
                <RecordField {...shared} field="team" />
                <RecordField {...shared} field="nameEn" />
                <RecordField {...shared} field="nameFr" />
                <RecordField {...shared} field="purposeEn" />
                <RecordField {...shared} field="purposeFr" />
                <RecordField {...shared} field="responsibilitiesEn" stacked />
                <RecordField {...shared} field="responsibilitiesFr" stacked />
              </Pair>
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
