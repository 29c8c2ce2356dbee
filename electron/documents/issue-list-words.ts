import i18next from 'i18next';
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import issuesEn from '../../assets/translations/en/issues.json' with { type: 'json' };
import planEn from '../../assets/translations/en/plan.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import issuesFr from '../../assets/translations/fr/issues.json' with { type: 'json' };
import planFr from '../../assets/translations/fr/plan.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['issues'],
  resources: {
    en: { issues: issuesEn, document: documentEn, plan: planEn },
    fr: { issues: issuesFr, document: documentFr, plan: planFr },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of the list of issues in one language. Loaded by the job that writes one. */
export function issueListWords(lang: DocumentLang): Translate {
  const fixed = translations.getFixedT(lang);
  return (key, values) => fixed(key, values ?? {});
}
