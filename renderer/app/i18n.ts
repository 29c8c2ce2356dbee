import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

const files = import.meta.glob<Record<string, unknown>>('../../assets/translations/*/*.json', {
  eager: true,
  import: 'default',
});

/** Every file of assets/translations is a namespace: a new one needs no line here. */
function resources(): Resource {
  const found: Resource = {};
  for (const [path, words] of Object.entries(files)) {
    const [, language, namespace] = /\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (language && namespace) found[language] = { ...found[language], [namespace]: words };
  }
  return found;
}

/** All words are in the bundle, so a language is switched at once and nothing waits for them. */
export function startTranslations(language: Language): i18n {
  i18next.use(initReactI18next).init({
    lng: language,
    resources: resources(),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18next;
}
