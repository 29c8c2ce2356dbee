import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import parts from '../parts.module.css';

const kinds = ['workPhone', 'mobilePhone', 'homePhone', 'email'] as const;

/** Adds one more way to reach the person. */
export function NewContact({ personId, nextRank }: { personId: string; nextRank: number }) {
  const { t } = useTranslation(['plan', 'common']);
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const [kind, setKind] = useState<(typeof kinds)[number]>('workPhone');
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (value.trim() === '') return setError(t('common:field.required'));
    try {
      await create.mutateAsync({
        kind: 'contactMethod',
        values: { personId, kind, value, rank: Math.min(50, nextRank) },
      });
      setValue('');
      setError(null);
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  return (
    <form className={parts.addLine} onSubmit={(event) => void add(event)} noValidate>
      <Select
        size="xs"
        w={150}
        label={t('field.contactMethod.kind')}
        data={kinds.map((k) => ({ value: k, label: t(`choice.contactKind.${k}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => setKind(kinds.find((k) => k === next) ?? 'workPhone')}
      />
      <TextInput
        size="xs"
        w={240}
        label={t('field.contactMethod.value')}
        maxLength={200}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(e) => setValue(e.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {t('contacts.add')}
      </Button>
    </form>
  );
}
