import i18next from 'i18next';
import callsEn from '../../assets/translations/en/calls.json' with { type: 'json' };
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import factsEn from '../../assets/translations/en/facts.json' with { type: 'json' };
import callsFr from '../../assets/translations/fr/calls.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import factsFr from '../../assets/translations/fr/facts.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['calls'],
  resources: {
    en: { calls: callsEn, document: documentEn, facts: factsEn },
    fr: { calls: callsFr, document: documentFr, facts: factsFr },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of a call sheet in one language. Loaded by the job that writes one. */
export function callSheetWords(lang: DocumentLang): Translate {
  const fixed = translations.getFixedT(lang);
  return (key, values) => fixed(key, values ?? {});
}
