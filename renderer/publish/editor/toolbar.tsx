import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH1,
  IconH2,
  IconH3,
  IconInfoCircle,
  IconItalic,
  IconLanguage,
  IconList,
  IconListCheck,
  IconListNumbers,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { Keys } from '../../ui/keys.tsx';
import classes from './editor.module.css';
import { FactPicker } from './fact-picker.tsx';
import type { FactOption, Facts } from './fact-texts.ts';
import { LinkButton } from './link-button.tsx';
import { PictureButton } from './pictures/picture-button.tsx';
import { TableButton } from './tables/table-button.tsx';
import { TextFileButton } from './text-file-button.tsx';
import { useToolbarKeys } from './toolbar-keys.ts';

interface ToolbarProps {
  /** The editor that was last written in. */
  editor: Editor;
  lang: DocumentLang;
  facts: Facts | undefined;
}

interface Tool {
  id: string;
  icon: ComponentType<{ size: number; stroke?: number }>;
  keys?: string;
  active?: (editor: Editor) => boolean;
  able?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const heading = (level: 1 | 2 | 3, icon: Tool['icon']): Tool => ({
  id: `heading${level}`,
  icon,
  keys: `mod+alt+${level}`,
  active: (e) => e.isActive('heading', { level }),
  run: (e) => e.chain().focus().toggleHeading({ level }).run(),
});

const notice = (tone: 'info' | 'warning', icon: Tool['icon']): Tool => ({
  id: `notice-${tone}`,
  icon,
  active: (e) => e.isActive('notice', { tone }),
  run: (e) => e.chain().focus().toggleNotice(tone).run(),
});

const groups: Tool[][] = [
  [heading(1, IconH1), heading(2, IconH2), heading(3, IconH3)],
  [
    {
      id: 'bold',
      icon: IconBold,
      keys: 'mod+b',
      active: (e) => e.isActive('bold'),
      run: (e) => e.chain().focus().toggleBold().run(),
    },
    {
      id: 'italic',
      icon: IconItalic,
      keys: 'mod+i',
      active: (e) => e.isActive('italic'),
      run: (e) => e.chain().focus().toggleItalic().run(),
    },
  ],
  [
    {
      id: 'bullets',
      icon: IconList,
      keys: 'mod+shift+8',
      active: (e) => e.isActive('bulletList'),
      run: (e) => e.chain().focus().toggleBulletList().run(),
    },
    {
      id: 'steps',
      icon: IconListNumbers,
      keys: 'mod+shift+7',
      active: (e) => e.isActive('orderedList'),
      run: (e) => e.chain().focus().toggleOrderedList().run(),
    },
    {
      id: 'checklist',
      icon: IconListCheck,
      keys: 'mod+shift+9',
      active: (e) => e.isActive('taskList'),
      run: (e) => e.chain().focus().toggleTaskList().run(),
    },
    notice('info', IconInfoCircle),
    notice('warning', IconAlertTriangle),
  ],
];

const history: Tool[] = [
  {
    id: 'undo',
    icon: IconArrowBackUp,
    keys: 'mod+z',
    able: (e) => e.can().undo(),
    run: (e) => e.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    icon: IconArrowForwardUp,
    keys: 'mod+shift+z',
    able: (e) => e.can().redo(),
    run: (e) => e.chain().focus().redo().run(),
  },
];

/** What can be done with the words of the editor that was last written in. One stop for Tab; arrows go along it. */
export function Toolbar({ editor, lang, facts }: ToolbarProps) {
  const { t } = useTranslation('publish');
  const { ref, onKeyDown } = useToolbarKeys();
  const other: DocumentLang = lang === 'en' ? 'fr' : 'en';
  const language: Tool = {
    id: `language-${other}`,
    icon: IconLanguage,
    active: (e) => e.isActive('language'),
    able: (e) => !e.state.selection.empty || e.isActive('language'),
    run: (e) => e.chain().focus().toggleLanguage(other).run(),
  };

  function insert({ key, form }: FactOption): void {
    const chain = editor.chain().focus();
    if (form === 'inline') chain.insertFact(key).run();
    else chain.insertFactBlock(key).run();
  }

  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={t('toolbar.label', { language: t(`language.${lang}`) })}
      className={classes.toolbar}
      onKeyDown={onKeyDown}
    >
      {groups.map((tools) => (
        <div key={tools[0]?.id} className={classes.toolGroup}>
          {tools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} editor={editor} />
          ))}
        </div>
      ))}
      <div className={classes.toolGroup}>
        <LinkButton editor={editor} />
        <ToolButton tool={language} editor={editor} />
        <TableButton editor={editor} />
        <PictureButton editor={editor} />
        <TextFileButton editor={editor} />
      </div>
      <div className={classes.toolGroup}>
        {history.map((tool) => (
          <ToolButton key={tool.id} tool={tool} editor={editor} />
        ))}
      </div>
      <FactPicker facts={facts} lang={lang} onPick={insert} />
    </div>
  );
}

function ToolButton({ tool, editor }: { tool: Tool; editor: Editor }) {
  const { t } = useTranslation('publish');
  const { active, able } = useEditorState({
    editor,
    selector: () => ({ active: tool.active?.(editor) ?? false, able: tool.able?.(editor) ?? true }),
  });
  const Icon = tool.icon;
  const label = t(`toolbar.${tool.id}`);
  return (
    <Tooltip
      label={
        <span className={classes.toolHint}>
          {label}
          {tool.keys && <Keys keys={tool.keys} />}
        </span>
      }
    >
      <ActionIcon
        variant={active ? 'light' : 'subtle'}
        color={active ? 'tide' : 'gray'}
        size={30}
        aria-label={label}
        {...(tool.active && { 'aria-pressed': active })}
        aria-disabled={!able || undefined}
        data-disabled={!able || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => able && tool.run(editor)}
      >
        <Icon size={17} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
