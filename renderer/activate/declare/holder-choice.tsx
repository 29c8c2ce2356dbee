import { Autocomplete, Button, Group } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import type { ChosenHolder } from './declare-draft.ts';
import { usePeople } from './people.ts';
import classes from './roles-preview.module.css';

interface HolderChoiceProps {
  role: string;
  /** Null goes back to the succession. */
  onChoose: (holder: ChosenHolder | null) => void;
  onClose: () => void;
}

const shownAtOnce = 40;

/** Puts somebody in a role on the spot: a person of the plan, or a name that no list has. */
export function HolderChoice({ role, onChoose, onClose }: HolderChoiceProps) {
  const { t } = useTranslation('declare');
  const format = useFormat();
  const people = usePeople();
  const [typed, setTyped] = useState('');
  const byLabel = useMemo(
    () => new Map(people.map((p) => [`${format.name(p)} (${p.code})`, p.id])),
    [people, format],
  );
  const personId = byLabel.get(typed);

  function choose(label: string): void {
    const name = label.trim();
    if (name === '') return;
    const id = byLabel.get(label) ?? null;
    onChoose({ personId: id, personName: id === null ? name : '' });
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Enter here is for the role, not for the form around it.
    event.preventDefault();
    choose(typed);
  }

  return (
    <div className={classes.choice}>
      <Autocomplete
        size="xs"
        autoFocus
        aria-label={t('holder.label', { role })}
        placeholder={t('holder.placeholder')}
        data={[...byLabel.keys()]}
        value={typed}
        limit={shownAtOnce}
        maxLength={200}
        onChange={setTyped}
        onOptionSubmit={choose}
        onKeyDown={onKeyDown}
      />
      <Group gap={4} mt={4}>
        <Button size="compact-sm" disabled={typed.trim() === ''} onClick={() => choose(typed)}>
          {t(typed.trim() !== '' && personId === undefined ? 'holder.putName' : 'holder.put')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('holder.cancel')}
        </Button>
      </Group>
    </div>
  );
}
