import { Checkbox, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './declare-page.module.css';

interface ChecklistChoiceProps {
  checklists: DeskOutput<'checklists.list'>;
  chosen: string[];
  onChange: (ids: string[]) => void;
  missing: boolean;
}

/** More than these are narrowed by typing. */
const seenAtOnce = 9;

/**
 * What happened: one checklist or several; the first chosen gives the scenario its name. One stop for the Tab key, arrows
 * from card to card.
 */
export function ChecklistChoice({ checklists, chosen, onChange, missing }: ChecklistChoiceProps) {
  const { t } = useTranslation('activate');
  const { t: said } = useTranslation('declare');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [stop, setStop] = useState<string | null>(null);
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = checklists.filter(
    ({ id, code, titleEn, titleFr }) =>
      chosen.includes(id) || `${code} ${titleEn} ${titleFr}`.toLocaleLowerCase().includes(wanted),
  );
  const stopId = shown.some(({ id }) => id === stop) ? stop : (chosen[0] ?? shown[0]?.id);
  return (
    <Checkbox.Group
      label={t('declare.checklists')}
      description={t('declare.checklistsHint')}
      value={chosen}
      onChange={onChange}
      error={missing && t('declare.missing.checklists')}
      data-field="checklists"
      required
    >
      {checklists.length > seenAtOnce && (
        <TextInput
          mt={8}
          aria-label={said('narrow')}
          placeholder={said('narrow')}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the cards in it, in one place */}
      <div className={classes.cards} onKeyDown={walk}>
        {shown.map((checklist) => (
          <Checkbox.Card
            key={checklist.id}
            value={checklist.id}
            className={classes.card}
            radius="md"
            tabIndex={checklist.id === stopId ? 0 : -1}
            onFocus={() => setStop(checklist.id)}
          >
            <Checkbox.Indicator />
            <span>
              <span className={classes.cardName}>{format.text(checklist.titleEn, checklist.titleFr)}</span>
              <span className={classes.soft}>{t('declare.tasks', { count: checklist.taskCount })}</span>
            </span>
          </Checkbox.Card>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.soft}>{said('narrowedAway')}</p>}
    </Checkbox.Group>
  );
}

const steps = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = steps.get(event.key);
  if (step === undefined) return;
  const cards = [...event.currentTarget.querySelectorAll('[role="checkbox"]')];
  const at = event.target instanceof Element ? cards.indexOf(event.target) : -1;
  const next = cards[at + step];
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}
