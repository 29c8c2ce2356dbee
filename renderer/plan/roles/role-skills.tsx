import { Select, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';

interface RoleSkillsProps {
  roleId: string;
  required: DeskOutput<'succession.get'>['requiredSkills'];
  readOnly: boolean;
}

/** What everybody who holds the role must be able to do, and how well. */
export function RoleSkills({ roleId, required, readOnly }: RoleSkillsProps) {
  const { t } = useTranslation(['succession', 'plan']);
  const format = useFormat();
  return (
    <Section title={t('required.title')} count={required.length}>
      {required.length === 0 ? (
        <p className={parts.none}>{t('required.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('plan:kind.skill')}</th>
              <th style={{ width: '34%' }}>{t('required.atLeast')}</th>
              <th className={parts.act}>
                <VisuallyHidden>{t('plan:parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {required.map((row) => {
              const name = format.name(row.skill);
              return (
                <tr key={row.id}>
                  <td className={parts.plainCell}>{name}</td>
                  <td>
                    <RecordField
                      kind="roleSkill"
                      record={row}
                      field="level"
                      hideLabel
                      label={`${t('required.atLeast')} (${name})`}
                    />
                  </td>
                  <td className={parts.act}>
                    {!readOnly && <RemovePart kind="roleSkill" id={row.id} label={name} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!readOnly && <AddRequired roleId={roleId} taken={required.map((r) => r.skillId)} />}
    </Section>
  );
}

function AddRequired({ roleId, taken }: { roleId: string; taken: string[] }) {
  const { t } = useTranslation('succession');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const options = useCall('records.options', { kind: 'skill' });
  const create = useChange('records.create');
  return (
    <div className={parts.addLine}>
      <Select
        size="xs"
        w={300}
        label={t('required.add')}
        placeholder={t('required.choose')}
        searchable
        limit={80}
        value={null}
        nothingFoundMessage={t('required.noneLeft')}
        data={(options.data ?? [])
          .filter((o) => !taken.includes(o.id))
          .map((o) => ({ value: o.id, label: format.name(o) }))}
        onChange={(skillId) =>
          skillId &&
          create.mutate(
            { kind: 'roleSkill', values: { roleId, skillId } },
            { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
          )
        }
      />
    </div>
  );
}
