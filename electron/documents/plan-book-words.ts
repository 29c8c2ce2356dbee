import i18next from 'i18next';
import commonEn from '../../assets/translations/en/common.json' with { type: 'json' };
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import findingsEn from '../../assets/translations/en/findings.json' with { type: 'json' };
import planEn from '../../assets/translations/en/plan.json' with { type: 'json' };
import planBookEn from '../../assets/translations/en/planBook.json' with { type: 'json' };
import plansEn from '../../assets/translations/en/plans.json' with { type: 'json' };
import commonFr from '../../assets/translations/fr/common.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import findingsFr from '../../assets/translations/fr/findings.json' with { type: 'json' };
import planFr from '../../assets/translations/fr/plan.json' with { type: 'json' };
import planBookFr from '../../assets/translations/fr/planBook.json' with { type: 'json' };
import plansFr from '../../assets/translations/fr/plans.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['planBook'],
  resources: {
    en: {
      common: commonEn,
      document: documentEn,
      findings: findingsEn,
      plan: planEn,
      planBook: planBookEn,
      plans: plansEn,
    },
    fr: {
      common: commonFr,
      document: documentFr,
      findings: findingsFr,
      plan: planFr,
      planBook: planBookFr,
      plans: plansFr,
    },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of a plan's book in its own language. Loaded by the job that writes one: they are many. */
export function planBookWords(lang: DocumentLang): Translate {
  const fixed = translations.getFixedT(lang);
  return (key, values) => fixed(key, values ?? {});
}
