import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import classes from './plans.module.css';

interface AddWordsProps {
  label: string;
  /** What the button says happens. */
  add: string;
  placeholder: string;
  maxLength: number;
  onAdd: (words: string) => Promise<void>;
}

/** One more line of a list: typed, stored with Enter. */
export function AddWords({ label, add, placeholder, maxLength, onAdd }: AddWordsProps) {
  const { sentence } = useErrorWords();
  const { language } = useFormat();
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (words.trim() === '') return;
    try {
      await onAdd(words.trim());
      setWords('');
      setError(null);
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  return (
    <form className={parts.addLine} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.grow}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        lang={language}
        value={words}
        error={error}
        onChange={(e) => setWords(e.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {add}
      </Button>
    </form>
  );
}
