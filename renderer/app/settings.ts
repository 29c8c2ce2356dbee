import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Appearance } from '../../electron/contract/shell.ts';
import { shell } from '../desk.ts';

/** As the shell keeps them; read before the window is drawn. */
const useStore = create<Appearance>(() => ({
  language: 'en',
  theme: 'system',
  author: '',
  authorIsLogin: false,
  lastPlace: '/',
  entryTemplates: [],
}));

export function startSettings(settings: Appearance): void {
  useStore.setState(settings);
}

/** Language, theme and name; a change is kept by the shell and seen at once. */
export function useSettings(): {
  settings: Appearance;
  change: (patch: Partial<Omit<Appearance, 'authorIsLogin'>>) => Promise<void>;
} {
  return {
    settings: useStore(),
    change: async (patch) => useStore.setState(await shell('settings.set', patch)),
  };
}

/** Keeps the language of the words and the colours of the window as they are set. */
export function useAppearance(): void {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const language = useStore((s) => s.language);
  const theme = useStore((s) => s.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [theme, setColorScheme]);
}
