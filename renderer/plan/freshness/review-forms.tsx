import { Button, Group, Modal, MultiSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';

const formats = ['xlsx', 'docx'] as const;

/** A review campaign: a form for each unit, to be corrected there and brought back as a list. */
export function ReviewForms({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('freshness');
  const format = useFormat();
  const writeFile = useWriteFile();
  const units = useCall('records.options', { kind: 'orgUnit' });
  const [chosen, setChosen] = useState<string[]>([]);
  const [kind, setKind] = useState<(typeof formats)[number]>('xlsx');
  const [busy, setBusy] = useState(false);
  const unitIds = chosen.length > 0 ? chosen : (units.data ?? []).map((u) => u.id);

  async function write(): Promise<void> {
    setBusy(true);
    const written = await writeFile({
      suggestedName: t('forms.folder'),
      type: 'folder',
      showLabel: t('forms.show'),
      write: async (token, name) => {
        const { files } = await call('facts.writeForms', {
          ...{ jobId: crypto.randomUUID(), token, unitIds },
          ...{ format: kind, language: format.language },
        });
        return t('forms.written', { count: files, name });
      },
    });
    setBusy(false);
    if (written) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('forms.title')}
      closeButtonProps={{ 'aria-label': t('forms.cancel') }}
    >
      <Stack gap="sm">
        <p>{t('forms.text')}</p>
        <MultiSelect
          label={t('forms.units')}
          placeholder={chosen.length === 0 ? t('forms.allUnits') : undefined}
          data={(units.data ?? []).map((u) => ({ value: u.id, label: format.codeAndName(u) }))}
          value={chosen}
          searchable
          hidePickedOptions
          onChange={setChosen}
        />
        <Radio.Group
          label={t('forms.format')}
          value={kind}
          onChange={(next) => setKind(formats.find((f) => f === next) ?? 'xlsx')}
        >
          <Stack gap={6} mt={4}>
            {formats.map((f) => (
              <Radio key={f} value={f} label={t(`forms.${f}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('forms.cancel')}
          </Button>
          <Button loading={busy} disabled={unitIds.length === 0} onClick={() => void write()}>
            {t('forms.write', { count: unitIds.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
