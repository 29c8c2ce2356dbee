import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallOrder } from '../../../../domain/activation/call-sheet.ts';
import { call } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useWriteFile } from '../../../ui/use-write-file.ts';
import { useActivationView } from '../activation-context.ts';

type FileFormat = 'docx' | 'xlsx' | 'csv';

/** Writes the sheet to a file that the user chooses, to hand out on paper or by other means: Holdfast sends nothing. */
export function HandOut({ order, onlyNotReached }: { order: CallOrder; onlyNotReached: boolean }) {
  const { t } = useTranslation('calls');
  const { language } = useFormat();
  const { state } = useActivationView();
  const writeFile = useWriteFile();

  async function write(format: FileFormat, to: 'en' | 'fr'): Promise<void> {
    const title = to === 'fr' ? state.titleFr || state.titleEn : state.titleEn || state.titleFr;
    const mark = state.mode === 'exercise' ? `${t('handOut.exercise', { lng: to })} – ` : '';
    const name = `${mark}${t(`title.${order}`, { lng: to })} – ${title}`.replace(/[<>:"/\\|?*]/g, ' ');
    await writeFile({
      suggestedName: `${name.slice(0, 150)}.${format}`,
      type: format,
      showLabel: t('handOut.show'),
      write: async (token, written) => {
        const { people } = await call('activations.exportCallSheet', {
          ...{ id: state.id, jobId: crypto.randomUUID(), token },
          ...{ format, language: to, order, onlyNotReached },
        });
        return t('handOut.done', { count: people, name: written });
      },
    });
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('handOut.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write('docx', 'en')}>{t('handOut.docxEn')}</Menu.Item>
        <Menu.Item onClick={() => void write('docx', 'fr')}>{t('handOut.docxFr')}</Menu.Item>
        <Menu.Item onClick={() => void write('xlsx', language)}>{t('handOut.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void write('csv', language)}>{t('handOut.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
