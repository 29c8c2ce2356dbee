import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ScenarioNames {
  nameEn: string;
  nameFr: string;
}

interface ScenarioDialogProps {
  title: string;
  action: string;
  names: ScenarioNames;
  onClose: () => void;
  onDone: (names: ScenarioNames) => void;
}

/** Asks what a scenario is called; one language is enough to begin with. */
export function ScenarioDialog({ title, action, names, onClose, onDone }: ScenarioDialogProps) {
  const { t } = useTranslation(['takeAway', 'common']);
  const [nameEn, setNameEn] = useState(names.nameEn);
  const [nameFr, setNameFr] = useState(names.nameFr);
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const [english, french] = [nameEn.trim(), nameFr.trim()];
    setMissing(!english && !french);
    if (english || french) onDone({ nameEn: english || french, nameFr: french });
  }

  return (
    <Modal opened title={title} onClose={onClose} closeButtonProps={{ 'aria-label': t('scenario.cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('scenario.nameEn')}
            description={t('scenario.sameAs')}
            maxLength={200}
            autoComplete="off"
            value={nameEn}
            error={missing && t('common:field.required')}
            onChange={(e) => setNameEn(e.currentTarget.value)}
          />
          <TextInput
            label={t('scenario.nameFr')}
            maxLength={200}
            autoComplete="off"
            value={nameFr}
            onChange={(e) => setNameFr(e.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('scenario.cancel')}
            </Button>
            <Button type="submit">{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
