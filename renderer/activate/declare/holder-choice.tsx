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
  /** As picked from the list, or a whole name that one person of the plan has. */
  const idOf = (label: string): string | null => {
    const wanted = label.trim().toLocaleLowerCase();
    const called = people.filter((p) => format.name(p).toLocaleLowerCase() === wanted);
    return byLabel.get(label) ?? (called.length === 1 ? (called[0]?.id ?? null) : null);
  };
  const personId = idOf(typed);

  function choose(label: string): void {
    const name = label.trim();
    if (name === '') return;
    const id = idOf(label);
    onChoose({ personId: id, personName: id === null ? name : '' });
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // An option that the arrows are on is taken by the list itself.
    if (event.target instanceof Element && event.target.hasAttribute('aria-activedescendant')) return;
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
          {t(typed.trim() !== '' && personId === null ? 'holder.putName' : 'holder.put')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('holder.cancel')}
        </Button>
      </Group>
    </div>
  );
}
