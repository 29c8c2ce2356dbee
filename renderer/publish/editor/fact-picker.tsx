import { Button, Combobox, ScrollArea, useCombobox } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../domain/documents/blocks.ts';
import type { Block, DocumentLang } from '../../../domain/documents/model.ts';
import { useCommand } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './editor.module.css';
import type { FactOption, Facts } from './fact-texts.ts';

interface FactPickerProps {
  facts: Facts | undefined;
  lang: DocumentLang;
  onPick: (option: FactOption) => void;
}

const subjects = [
  'activation',
  'report',
  'organisation',
  'document',
  'checklist',
  'functions',
  'services',
  'sites',
  'contacts',
  'recipient',
  'labour',
  'issue',
  'forms',
  'labour',
  'issue',
  'forms',
  'role',
] as const;

/** Every live fact, found by its name or by what it says now. */
export function FactPicker({ facts, lang, onPick }: FactPickerProps) {
  const { t } = useTranslation('publish');
  const { text } = useFormat();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  useCommand({
    id: 'insert-fact',
    title: t('fact.insert'),
    keys: 'mod+shift+f',
    icon: <IconBolt size={17} />,
    run: () => combobox.openDropdown(),
  });

  const texts = facts?.texts[lang];
  const valueNow = ({ key, form }: FactOption) =>
    form === 'inline' ? texts?.inline[key] : blocksInWords(texts?.blocks[key]);
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const found = (facts?.options ?? []).filter((option) => {
    const words = plain(`${option.label.en} ${option.label.fr} ${option.key} ${valueNow(option) ?? ''}`);
    return wanted.every((word) => words.includes(word));
  });

  return (
    <Combobox
      store={combobox}
      width={420}
      position="bottom-end"
      withinPortal
      onOptionSubmit={(key) => {
        const option = facts?.options.find((each) => each.key === key);
        combobox.closeDropdown();
        if (option) onPick(option);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="light"
          size="compact-sm"
          className={classes.insertFact}
          leftSection={<IconBolt size={15} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => combobox.toggleDropdown()}
        >
          {t('fact.insert')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          placeholder={t('fact.search')}
          aria-label={t('fact.search')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options aria-label={t('fact.list')}>
          <ScrollArea.Autosize mah={320} type="auto">
            {subjects.map((subject) => {
              const options = found.filter((option) => option.subject === subject);
              if (options.length === 0) return null;
              return (
                <Combobox.Group key={subject} label={t(`fact.subject.${subject}`)}>
                  {options.map((option) => (
                    <Combobox.Option key={option.key} value={option.key}>
                      <span className={classes.option}>
                        <span>{text(option.label.en, option.label.fr)}</span>
                        <span className={classes.optionValue} lang={lang}>
                          {valueNow(option) ?? t('fact.unknown')}
                        </span>
                      </span>
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              );
            })}
            {found.length === 0 && <Combobox.Empty>{t('fact.none')}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The first words of a table or a checklist. */
function blocksInWords(blocks: readonly Block[] | undefined): string | undefined {
  const [first] = blocks ?? [];
  if (!first) return undefined;
  if (first.type === 'table' || first.type === 'checklist') return first.caption;
  return first.type === 'paragraph' ? plainText(first.spans) : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
