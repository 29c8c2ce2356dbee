import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import parts from '../../plan/parts.module.css';
import { saveRecord } from '../../plan/record-field.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import type { ListedAudience } from './audience.ts';
import classes from './audiences.module.css';

type Recipient = ListedAudience['typed'][number];

const languages: readonly Recipient['lang'][] = ['any', 'en', 'fr'];
const longest = { name: 200, address: 320 } as const;

/** People who are not in the directory, with their address. */
export function TypedRecipients({ audience }: { audience: ListedAudience }) {
  const { t } = useTranslation(['audiences', 'plan']);
  const { sentence } = useErrorWords();
  const { typed } = audience;
  const readOnly = audience.archivedAt !== null;
  const save = (next: Recipient[]) => saveRecord('audience', audience.id, { typed: next });
  const change = (index: number, patch: Partial<Recipient>) =>
    save(typed.map((each, i) => (i === index ? { ...each, ...patch } : each)));
  const remove = (index: number) =>
    void save(typed.filter((_, i) => i !== index)).catch((error) =>
      showNotice({ tone: 'bad', text: sentence(error) }),
    );

  return (
    <Section title={t('typed.title')} count={typed.length}>
      {typed.length === 0 && <p className={parts.none}>{t('typed.none')}</p>}
      {typed.map(({ name, address, lang }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody outside is known by the place in the list
        <div key={index} className={classes.typed}>
          {(['name', 'address'] as const).map((field) => (
            <TextField
              key={field}
              hideLabel
              required
              label={t('typed.row', { name, field: t(`typed.${field}`) })}
              value={field === 'name' ? name : address}
              maxLength={longest[field]}
              readOnly={readOnly}
              onSave={(value) => change(index, { [field]: value })}
            />
          ))}
          <ChoiceField
            hideLabel
            label={t('typed.row', { name, field: t('typed.lang') })}
            value={lang}
            readOnly={readOnly}
            choices={languages.map((value) => ({ value, label: t(`plan:choice.audienceLanguage.${value}`) }))}
            onSave={(value) => change(index, { lang: languages.find((each) => each === value) ?? 'any' })}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('typed.remove', { name })}
              onClick={() => remove(index)}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && <AddRecipient onAdd={(added) => save([...typed, { ...added, lang: 'any' }])} />}
    </Section>
  );
}

function AddRecipient({ onAdd }: { onAdd: (added: Omit<Recipient, 'lang'>) => Promise<void> }) {
  const { t } = useTranslation(['audiences', 'common']);
  const { sentence } = useErrorWords();
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState<{ name?: string; address?: string }>({});

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = t('common:field.required');
    const wrong = {
      ...(name.trim() === '' && { name: missing }),
      ...(address.trim() === '' && { address: missing }),
    };
    setError(wrong);
    if (Object.keys(wrong).length > 0) return;
    try {
      await onAdd({ name: name.trim(), address: address.trim() });
      setName('');
      setAddress('');
      nameInput.current?.focus();
    } catch (failed) {
      setError({ address: sentence(failed) });
    }
  }

  return (
    <form className={classes.add} noValidate onSubmit={(event) => void add(event)}>
      <TextInput
        ref={nameInput}
        size="xs"
        label={t('typed.name')}
        maxLength={longest.name}
        value={name}
        error={error.name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('typed.address')}
        maxLength={longest.address}
        value={address}
        error={error.address}
        onChange={(e) => setAddress(e.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        className={classes.addButton}
        leftSection={<IconPlus size={15} aria-hidden />}
      >
        {t('typed.add')}
      </Button>
    </form>
  );
}
