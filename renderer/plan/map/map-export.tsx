import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DependencyMap } from '../../../domain/dependency-map/map.ts';
import { call, shell } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { drawPng } from './draw-png.ts';

const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];

/** What is on the picture, to a file that the user chooses: an SVG, or a Word document with the picture and its table. */
export function MapExport({ map }: { map: DependencyMap }) {
  const { t, i18n } = useTranslation('map');
  const { sentence } = useErrorWords();
  const [isRunning, setRunning] = useState(false);

  async function write(type: 'svg' | 'docx', language: Language): Promise<void> {
    const title = i18n.getFixedT(language)('map:map.label');
    try {
      const target = await shell('files.chooseTarget', { suggestedName: `${title}.${type}`, type });
      if (!target) return;
      setRunning(true);
      const picture = {
        jobId: crypto.randomUUID(),
        token: target.token,
        language,
        nodeIds: map.nodes.map(({ id }) => id),
      };
      if (type === 'svg') await call('map.exportSvg', picture);
      else {
        const drawn = await drawPng(
          map,
          language,
          i18n.getFixedT(language),
          await call('organisation.get', {}),
        );
        if (!drawn) return showNotice({ tone: 'bad', text: t('export.failed') });
        await call('map.exportDocument', { ...picture, ...drawn });
      }
      showNotice({
        tone: 'good',
        text: t('export.done', { name: target.name }),
        action: { label: t('export.show'), run: () => void shell('files.show', { token: target.token }) },
      });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    } finally {
      setRunning(false);
    }
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
