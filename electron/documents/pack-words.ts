import i18next from 'i18next';
import commonEn from '../../assets/translations/en/common.json' with { type: 'json' };
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import findingsEn from '../../assets/translations/en/findings.json' with { type: 'json' };
import packEn from '../../assets/translations/en/pack.json' with { type: 'json' };
import planEn from '../../assets/translations/en/plan.json' with { type: 'json' };
import planBookEn from '../../assets/translations/en/planBook.json' with { type: 'json' };
import plansEn from '../../assets/translations/en/plans.json' with { type: 'json' };
import commonFr from '../../assets/translations/fr/common.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import findingsFr from '../../assets/translations/fr/findings.json' with { type: 'json' };
import packFr from '../../assets/translations/fr/pack.json' with { type: 'json' };
import planFr from '../../assets/translations/fr/plan.json' with { type: 'json' };
import planBookFr from '../../assets/translations/fr/planBook.json' with { type: 'json' };
import plansFr from '../../assets/translations/fr/plans.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const english = {
  common: commonEn,
  document: documentEn,
  findings: findingsEn,
  plan: planEn,
  planBook: planBookEn,
  plans: plansEn,
};
const french = {
  common: commonFr,
  document: documentFr,
  findings: findingsFr,
  plan: planFr,
  planBook: planBookFr,
  plans: plansFr,
};

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['pack'],
  resources: { en: { ...english, pack: packEn }, fr: { ...french, pack: packFr } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of a continuity pack, its plans among them, in one language. Loaded by the job that makes one: they are many. */
export function packWords(lang: DocumentLang): Translate {
  const fixed = translations.getFixedT(lang);
  return (key, values) => fixed(key, values ?? {});
}
