import i18next from 'i18next';
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import factsEn from '../../assets/translations/en/facts.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import factsFr from '../../assets/translations/fr/facts.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['document', 'facts'],
  resources: { en: { document: documentEn, facts: factsEn }, fr: { document: documentFr, facts: factsFr } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

const fixed = { en: translations.getFixedT('en'), fr: translations.getFixedT('fr') };

/** The words of a document in its own language: namespaces `document` and `facts`. */
export function documentTranslator(lang: DocumentLang): Translate {
  return (key, values) => fixed[lang](key, values ?? {});
}
