import factsEn from '../../assets/translations/en/facts.json';
import recordEn from '../../assets/translations/en/record.json';
import factsFr from '../../assets/translations/fr/facts.json';
import recordFr from '../../assets/translations/fr/record.json';
import type { Translate } from '../../domain/documents/fact-words.ts';

export type Lang = 'en' | 'fr';

const words: Record<Lang, Record<string, unknown>> = {
  en: { facts: { log: factsEn.log }, record: recordEn },
  fr: { facts: { log: factsFr.log }, record: recordFr },
};

/** The few words of this page, by their keys in the translations (`record:page.title`): i18next would be most of the page. */
export function translator(lang: Lang): Translate {
  return (key, values = {}) => {
    const found = key.split(/[:.]/).reduce<unknown>((at, name) => memberOf(at, name), words[lang]);
    if (typeof found !== 'string') return key;
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
