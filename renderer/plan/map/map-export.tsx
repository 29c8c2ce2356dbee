import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DependencyMap } from '../../../domain/dependency-map/map.ts';
import { call } from '../../desk.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useWriteFile } from '../../ui/use-write-file.ts';
import { drawPng } from './draw-png.ts';

const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];

/** What is on the picture, to a file that the user chooses: an SVG, or a Word document with the picture and its table. */
export function MapExport({ map }: { map: DependencyMap }) {
  const { t, i18n } = useTranslation('map');
  const writeFile = useWriteFile();
  const [isRunning, setRunning] = useState(false);

  /** @returns false when the picture can't be drawn. */
  async function exportTo(type: 'svg' | 'docx', language: Language, token: string): Promise<boolean> {
    const nodeIds = map.nodes.map(({ id }) => id);
    const picture = { jobId: crypto.randomUUID(), token, language, nodeIds };
    if (type === 'svg') {
      await call('map.exportSvg', picture);
      return true;
    }
    const organisation = await call('organisation.get', {});
    const drawn = await drawPng(map, language, i18n.getFixedT(language), organisation);
    if (drawn) await call('map.exportDocument', { ...picture, ...drawn });
    else showNotice({ tone: 'bad', text: t('export.failed') });
    return drawn !== null && drawn !== undefined;
  }

  async function write(type: 'svg' | 'docx', language: Language): Promise<void> {
    await writeFile({
      suggestedName: `${i18n.getFixedT(language)('map:map.label')}.${type}`,
      type,
      showLabel: t('export.show'),
      write: async (token, name) => {
        setRunning(true);
        return (await exportTo(type, language, token)) ? t('export.done', { name }) : null;
      },
    });
    setRunning(false);
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={isRunning}
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void write('docx', language)}>
            {t(`export.docx.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void write('svg', language)}>
            {t(`export.svg.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
