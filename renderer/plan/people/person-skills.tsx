import { Select, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { ExpiryMark } from '../resources/expiry-mark.tsx';

type PersonDetail = DeskOutput<'people.get'>;

/** What a person can do, how well, and until when a certificate holds. */
export function PersonSkills({ record }: { record: PersonDetail }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const readOnly = record.archivedAt !== null;
  return (
    <Section title={t('skills.title')} count={record.skills.length}>
      {record.skills.length === 0 ? (
        <p className={parts.none}>{t('skills.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('kind.skill')}</th>
              <th style={{ width: '24%' }}>{t('field.personSkill.level')}</th>
              <th style={{ width: '30%' }}>{t('field.personSkill.validUntil')}</th>
              <th className={parts.act}>
                <VisuallyHidden>{t('parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {record.skills.map((row) => {
              const name = format.name(row.skill);
              return (
                <tr key={row.id}>
                  <td className={parts.plainCell}>
                    {name} <ExpiryMark on={row.validUntil} />
                  </td>
                  <td>
                    <RecordField
                      kind="personSkill"
                      record={row}
                      field="level"
                      hideLabel
                      label={`${t('field.personSkill.level')} (${name})`}
                    />
                  </td>
                  <td>
                    <RecordField
                      kind="personSkill"
                      record={row}
                      field="validUntil"
                      hideLabel
                      label={`${t('field.personSkill.validUntil')} (${name})`}
                    />
                  </td>
                  <td className={parts.act}>
                    {!readOnly && <RemovePart kind="personSkill" id={row.id} label={name} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!readOnly && <AddSkill personId={record.id} taken={record.skills.map((s) => s.skill.id)} />}
    </Section>
  );
}

/** One of the skills that are known, or a new one by its name. */
function AddSkill({ personId, taken }: { personId: string; taken: string[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const options = useCall('records.options', { kind: 'skill' });
  const create = useChange('records.create');
  const [typed, setTyped] = useState('');
  const free = (options.data ?? []).filter((o) => !taken.includes(o.id));
  const name = typed.trim();
  const isNew =
    name !== '' &&
    !(options.data ?? []).some((o) =>
      [o.nameEn, o.nameFr].some((n) => n.toLowerCase() === name.toLowerCase()),
    );
  const newValue = 'new';

  async function add(chosen: string | null): Promise<void> {
    if (!chosen) return;
    try {
      const skillId =
        chosen === newValue
          ? (
              await create.mutateAsync({
                kind: 'skill',
                values: format.language === 'fr' ? { nameEn: name, nameFr: name } : { nameEn: name },
              })
            ).id
          : chosen;
      await create.mutateAsync({ kind: 'personSkill', values: { personId, skillId } });
      setTyped('');
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <div className={parts.addLine}>
      <Select
        size="xs"
        w={300}
        label={t('skills.add')}
        placeholder={t('skills.choose')}
        searchable
        limit={80}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        data={[
          ...free.map((o) => ({ value: o.id, label: format.name(o) })),
          ...(isNew ? [{ value: newValue, label: t('skills.addNew', { name }) }] : []),
        ]}
        onChange={(chosen) => void add(chosen)}
      />
    </div>
  );
}
