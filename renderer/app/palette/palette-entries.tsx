import { IconArrowRight, IconClock, IconCommand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../desk.ts';
import { recordIcons } from '../../plan/record-icons.tsx';
import { placeOfRecord } from '../../plan/record-places.ts';
import { sections } from '../../plan/sections.ts';
import { type Command, useCommandStore } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import { usePaletteStore } from './palette-store.ts';

export interface PaletteEntry {
  id: string;
  title: string;
  under?: string;
  icon: ReactNode;
  keys?: string;
  run: () => void;
}

export interface PaletteGroup {
  id: 'recent' | 'records' | 'pages' | 'commands';
  entries: PaletteEntry[];
}

const found = 12;
const size = 17;

/** What fits the words typed: without words, where one was and what can be done; with words, records first. */
export function usePaletteEntries(typed: string): { groups: PaletteGroup[]; searching: boolean } {
  const text = typed.trim();
  const records = useRecordEntries(text);
  const recent = useRecentEntries();
  const pages = usePageEntries();
  const commands = useCommandEntries();
  const fit = (entry: PaletteEntry & { words?: string }) => fits(`${entry.title} ${entry.words ?? ''}`, text);
  const groups: PaletteGroup[] =
    text === ''
      ? [
          { id: 'recent', entries: recent },
          { id: 'pages', entries: pages },
          { id: 'commands', entries: commands },
        ]
      : [
          { id: 'records', entries: records.entries },
          { id: 'pages', entries: pages.filter(fit) },
          { id: 'commands', entries: commands.filter(fit) },
        ];
  return { groups: groups.filter((g) => g.entries.length > 0), searching: records.searching };
}

function useRecordEntries(text: string): { entries: PaletteEntry[]; searching: boolean } {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const navigate = useNavigate();
  const query = useCall('find.search', { text, limit: found }, { enabled: text !== '', keepPrevious: true });
  const entries = (text === '' ? [] : (query.data ?? [])).flatMap((hit) => {
    const to = placeOfRecord(hit.kind, hit.id);
    if (!to) return [];
    const under = [t(`kind.${hit.kind}`), format.code(hit)].filter(Boolean).join(' · ');
    return [
      {
        id: hit.id,
        title: format.name(hit),
        under,
        icon: recordIcons(hit.kind, size),
        run: () => void navigate(to),
      },
    ];
  });
  return { entries, searching: query.isFetching };
}

function useRecentEntries(): PaletteEntry[] {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const recent = usePaletteStore((s) => s.recent);
  return recent.map(({ to, title, kind, code }) => ({
    id: `recent-${to}`,
    title,
    under: [t(`kind.${kind}`), code].filter(Boolean).join(' · '),
    icon: <IconClock size={size} />,
    run: () => void navigate(to),
  }));
}

function usePageEntries(): PaletteEntry[] {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  return sections.map(({ id, to }) => ({
    id: `page-${id}`,
    title: t(`section.${id}`),
    icon: <IconArrowRight size={size} />,
    run: () => void navigate(to),
  }));
}

const shownCommands = (commands: Command[]) => commands.filter((c) => c.id !== 'find');

function useCommandEntries(): (PaletteEntry & { words?: string })[] {
  const commands = useCommandStore((s) => s.commands);
  // The newest first: what belongs to the page before what is always there.
  return shownCommands(commands)
    .toReversed()
    .map(({ id, title, words, keys, icon, run }) => ({
      id: `command-${id}`,
      title,
      icon: icon ?? <IconCommand size={size} />,
      run,
      ...(words !== undefined && { words }),
      ...(keys !== undefined && { keys: keys.split(' ')[0] ?? keys }),
    }));
}

function fits(title: string, typed: string): boolean {
  const text = plain(title);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
