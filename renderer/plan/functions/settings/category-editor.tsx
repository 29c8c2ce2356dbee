import { ActionIcon, Button, Group, Modal, Text, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newCategoryKey } from '../../../../domain/functions/impact-category.ts';
import { useTakeBack } from '../../../app/take-back.ts';
import { call, type DeskOutput, useCall } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useErrorWords } from '../../../ui/error-words.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import parts from '../../parts.module.css';
import { saveRecord } from '../../record-field.tsx';
import classes from './analysis-settings.module.css';
import type { Organisation } from './organisation.ts';

type Category = Organisation['impactCategories'][number];

const mostCategories = 20;
const longestName = 200;

/** The ways in which a stop does harm, in both languages. One that functions are rated in is taken away only after asking. */
export function CategoryEditor({ record }: { record: Organisation }) {
  const { t } = useTranslation(['bia', 'plan']);
  const categories = record.impactCategories;
  const retired = record.retiredImpactCategories;
  const save = (impactCategories: Category[], retiredImpactCategories = retired) =>
    saveRecord('organisation', record.id, { impactCategories, retiredImpactCategories });
  const { ask, question } = useRemoving((category) =>
    call('records.update', {
      kind: 'organisation',
      id: record.id,
      patch: {
        impactCategories: categories.filter((c) => c.key !== category.key),
        retiredImpactCategories: [...retired, category],
      },
    }),
  );
  return (
    <div className={classes.subject}>
      <table className={parts.table}>
        <caption>
          <VisuallyHidden>{t('plan:field.organisation.impactCategories')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th>{t('settings.categoryEn')}</th>
            <th>{t('settings.categoryFr')}</th>
            <th className={parts.act}>
              <VisuallyHidden>{t('plan:parts.acts')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <CategoryRow
              key={category.key}
              category={category}
              only={categories.length === 1}
              onSave={(next) => save(categories.map((c) => (c.key === next.key ? next : c)))}
              onRemove={() => ask(category)}
            />
          ))}
        </tbody>
      </table>
      {categories.length < mostCategories && (
        <>
          <AddCategory categories={categories} retired={retired} onSave={save} />
          <RetiredCategories
            retired={retired}
            onRestore={(category) =>
              save(
                [...categories, category],
                retired.filter((c) => c.key !== category.key),
              )
            }
          />
        </>
      )}
      {question}
    </div>
  );
}

interface CategoryRowProps {
  category: Category;
  only: boolean;
  onSave: (category: Category) => Promise<void>;
  onRemove: () => void;
}

function CategoryRow({ category, only, onSave, onRemove }: CategoryRowProps) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const label = format.name(category);
  return (
    <tr>
      <td>
        <TextField
          hideLabel
          label={`${t('settings.categoryEn')} (${label})`}
          value={category.nameEn}
          required
          lang="en"
          onSave={(nameEn) => onSave({ ...category, nameEn })}
        />
      </td>
      <td>
        <TextField
          hideLabel
          label={`${t('settings.categoryFr')} (${label})`}
          value={category.nameFr}
          lang="fr"
          onSave={(nameFr) => onSave({ ...category, nameFr })}
        />
      </td>
      <td className={parts.act}>
        {!only && (
          <Tooltip label={t('plan:parts.remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('plan:parts.removeLabel', { label })}
              onClick={onRemove}
            >
              <IconX size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}

interface RetiredCategoriesProps {
  retired: readonly Category[];
  onRestore: (category: Category) => Promise<void>;
}

/** Those that are no longer rated: their names are kept with the ratings, and they can be taken up again. */
function RetiredCategories({ retired, onRestore }: RetiredCategoriesProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { sentence } = useErrorWords();
  if (retired.length === 0) return null;

  async function restore(category: Category): Promise<void> {
    try {
      await onRestore(category);
      announce(t('settings.added', { label: format.name(category) }));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <div className={classes.retired}>
      <span>{t('settings.retired')}</span>
      {retired.map((category) => (
        <Button
          key={category.key}
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-label={t('settings.restore', { label: format.name(category) })}
          onClick={() => void restore(category)}
        >
          {format.name(category)}
        </Button>
      ))}
    </div>
  );
}

function AddCategory({
  categories,
  retired,
  onSave,
}: {
  categories: readonly Category[];
  retired: readonly Category[];
  onSave: (categories: Category[]) => Promise<void>;
}) {
  const { t } = useTranslation(['bia', 'common']);
  const { sentence } = useErrorWords();
  const [nameEn, setNameEn] = useState('');
  const [nameFr, setNameFr] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const [english, french] = [nameEn.trim() || nameFr.trim(), nameFr.trim()];
    if (english === '') return setError(t('common:field.required'));
    const tooLong = [english, french].find((name) => name.length > longestName);
    if (tooLong) return setError(t('common:field.tooLong', { count: longestName, length: tooLong.length }));
    const taken = [...categories, ...retired].map((c) => c.key);
    try {
      const key = newCategoryKey(english, taken);
      await onSave([...categories, { key, nameEn: english, nameFr: french }]);
      announce(t('settings.added', { label: english }));
      setNameEn('');
      setNameFr('');
      setError(null);
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  return (
    <form className={parts.addLine} onSubmit={(event) => void add(event)} noValidate>
      <TextInput
        size="xs"
        w={220}
        label={t('settings.categoryEn')}
        lang="en"
        dir="auto"
        autoComplete="off"
        value={nameEn}
        error={error}
        onChange={(e) => setNameEn(e.currentTarget.value)}
      />
      <TextInput
        size="xs"
        w={220}
        label={t('settings.categoryFr')}
        lang="fr"
        dir="auto"
        autoComplete="off"
        value={nameFr}
        onChange={(e) => setNameFr(e.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {t('settings.addCategory')}
      </Button>
    </form>
  );
}

/** Takes a category away; asks first when functions are rated in it, whose ratings are kept. */
function useRemoving(onRemove: (category: Category) => Promise<DeskOutput<'records.update'>>) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const rated = useCall('functions.ratedCategories', {});
  const [asked, setAsked] = useState<Category | null>(null);
  const count = (category: Category | null) => (category ? (rated.data?.[category.key] ?? 0) : 0);

  async function remove(category: Category): Promise<void> {
    setAsked(null);
    try {
      const { changeSetId } = await onRemove(category);
      const text = t('settings.removed', { label: format.name(category) });
      announce(text);
      offerUndo({ id: 'record-act', text }, t('review.undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  const label = asked ? format.name(asked) : '';
  const question = (
    <Modal
      opened={asked !== null}
      onClose={() => setAsked(null)}
      title={t('settings.removeTitle', { label })}
      closeButtonProps={{ 'aria-label': t('settings.keep') }}
    >
      <Text size="sm">{t('settings.removeText', { count: count(asked) })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => setAsked(null)}>
          {t('settings.keep')}
        </Button>
        <Button color="red" onClick={() => asked && void remove(asked)}>
          {t('settings.remove')}
        </Button>
      </Group>
    </Modal>
  );
  return {
    ask: (category: Category) => (count(category) > 0 ? setAsked(category) : void remove(category)),
    question,
  };
}
