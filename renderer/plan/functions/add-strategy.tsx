import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';

const scenarios = [
  'any',
  'lossOfSite',
  'lossOfPeople',
  'strike',
  'lossOfApplication',
  'lossOfSupplier',
  'cyber',
  'weather',
  'pandemic',
] as const;

const longest = 400;

/** Adds a strategy: for what, and what is done; the rest is typed in place. */
export function AddStrategy({ functionId }: { functionId: string }) {
  const { t } = useTranslation(['bia', 'plan', 'common']);
  const { sentence } = useErrorWords();
  const inFrench = useFormat().language === 'fr';
  const create = useChange('records.create');
  const [scenario, setScenario] = useState<(typeof scenarios)[number]>('any');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const clean = text.trim();
    if (clean === '') return setError(t('common:field.required'));
    if (clean.length > longest)
      return setError(t('common:field.tooLong', { count: longest, length: clean.length }));
    try {
      // The English text is required: until somebody translates it, it says the same.
      const texts = { textEn: clean, ...(inFrench && { textFr: clean }) };
      await create.mutateAsync({ kind: 'strategy', values: { functionId, scenario, ...texts } });
      setText('');
      setError(null);
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  return (
    <form className={parts.addLine} onSubmit={(event) => void add(event)} noValidate>
      <Select
        size="xs"
        w={190}
        label={t('plan:field.strategy.scenario')}
        data={scenarios.map((value) => ({ value, label: t(`plan:choice.strategyScenario.${value}`) }))}
        value={scenario}
        allowDeselect={false}
        onChange={(next) => setScenario(scenarios.find((s) => s === next) ?? 'any')}
      />
      <TextInput
        size="xs"
        w={340}
        label={t('strategy.what')}
        placeholder={t('strategy.example')}
        dir="auto"
        autoComplete="off"
        value={text}
        error={error}
        onChange={(e) => {
          setText(e.currentTarget.value);
          setError(null);
        }}
      />
      <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {t('strategy.add')}
      </Button>
    </form>
  );
}
