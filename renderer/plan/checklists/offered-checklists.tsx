import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedChecklist } from '../../../electron/contract/checklist-tools.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './offered-checklists.module.css';

interface OfferedChecklistsProps {
  title: string;
  offered: readonly OfferedChecklist[];
  /** Adds those that were chosen. @returns the ids of what is there now. */
  add: (ids: string[]) => Promise<string[]>;
  onClose: () => void;
  onAdded: (ids: string[]) => void;
}

/** Checklists that may be added, from the library or another workspace: choose some, add them. */
export function OfferedChecklists({ title, offered, add, onClose, onAdded }: OfferedChecklistsProps) {
  const { t } = useTranslation('checklists');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const [adding, setAdding] = useState(false);

  async function addChosen(): Promise<void> {
    setAdding(true);
    try {
      const ids = await add(chosen);
      showNotice({ tone: 'good', text: t('add.added', { count: ids.length }) });
      onAdded(ids);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    } finally {
      setAdding(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('add.close') }}
    >
      {offered.length === 0 ? (
        <p>{t('add.nothing')}</p>
      ) : (
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label={title}>
          <Stack gap="sm">
            {offered.map((c) => (
              <Checkbox
                key={c.id}
                value={c.id}
                label={
                  <>
                    <span className={classes.title}>{format.text(c.titleEn, c.titleFr)}</span>{' '}
                    <span className={classes.soft}>{t('add.tasks', { count: c.taskCount })}</span>
                    {c.there && <span className={classes.soft}> · {t('add.there')}</span>}
                  </>
                }
                description={format.text(c.purposeEn, c.purposeFr)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('add.close')}
        </Button>
        <Button disabled={chosen.length === 0} loading={adding} onClick={() => void addChosen()}>
          {t('add.add', { count: chosen.length })}
        </Button>
      </Group>
    </Modal>
  );
}
