import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Supplier, SupplierContact } from '../../../domain/resources/schema.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { MoveButtons } from '../people/move-buttons.tsx';
import { saveRecord } from '../record-field.tsx';
import classes from '../resources/resources.module.css';

const kinds: readonly SupplierContact['kind'][] = ['phone', 'afterHours', 'email'];

/** How to reach a supplier, the best way first: by day, after hours, in writing. */
export function SupplierContacts({
  supplier,
}: {
  supplier: Supplier & { id: string; archivedAt: string | null };
}) {
  const { t } = useTranslation(['resources', 'plan']);
  const { sentence } = useErrorWords();
  const { contacts } = supplier;
  const readOnly = supplier.archivedAt !== null;
  const save = (next: SupplierContact[]) => saveRecord('supplier', supplier.id, { contacts: next });
  const change = (index: number, patch: Partial<SupplierContact>) =>
    save(contacts.map((contact, i) => (i === index ? { ...contact, ...patch } : contact)));
  const told = (work: Promise<void>) =>
    void work.catch((error) => showNotice({ tone: 'bad', text: sentence(error) }));

  function move(from: number, to: number): void {
    const next = [...contacts];
    next.splice(to, 0, ...next.splice(from, 1));
    told(save(next));
  }

  return (
    <Section
      title={t('contacts.title')}
      count={contacts.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => told(save([...contacts, { name: '', kind: 'phone', value: t('contacts.new') }]))}
          >
            {t('contacts.add')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <p className={parts.none}>{t('contacts.none')}</p>}
      {contacts.map((contact, index) => {
        const label = t('contacts.one', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact is known by its place in the list
          <div key={index} className={classes.contact}>
            <TextField
              hideLabel
              label={`${label}: ${t('contacts.name')}`}
              value={contact.name}
              readOnly={readOnly}
              placeholder={t('contacts.name')}
              onSave={(name) => change(index, { name })}
            />
            <ChoiceField
              hideLabel
              label={`${label}: ${t('contacts.kind')}`}
              value={contact.kind}
              readOnly={readOnly}
              choices={kinds.map((value) => ({ value, label: t(`contacts.kinds.${value}`) }))}
              onSave={(kind) => change(index, { kind: kinds.find((k) => k === kind) ?? 'phone' })}
            />
            <TextField
              hideLabel
              required
              label={`${label}: ${t('contacts.value')}`}
              value={contact.value}
              readOnly={readOnly}
              onSave={(value) => change(index, { value })}
            />
            {!readOnly && (
              <div className={classes.acts}>
                <MoveButtons
                  index={index}
                  count={contacts.length}
                  label={contact.value}
                  onMove={(to) => move(index, to)}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={t('plan:parts.removeLabel', { label: contact.value })}
                  onClick={() => told(save(contacts.filter((_, i) => i !== index)))}
                >
                  <IconX size={15} />
                </ActionIcon>
              </div>
            )}
          </div>
        );
      })}
    </Section>
  );
}
