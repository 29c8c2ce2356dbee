import i18next from 'i18next';
import communicationsEn from '../../assets/translations/en/communications.json' with { type: 'json' };
import documentEn from '../../assets/translations/en/document.json' with { type: 'json' };
import factsEn from '../../assets/translations/en/facts.json' with { type: 'json' };
import lookEn from '../../assets/translations/en/look.json' with { type: 'json' };
import mapEn from '../../assets/translations/en/map.json' with { type: 'json' };
import recordEn from '../../assets/translations/en/record.json' with { type: 'json' };
import reviewEn from '../../assets/translations/en/review.json' with { type: 'json' };
import takeAwayEn from '../../assets/translations/en/takeAway.json' with { type: 'json' };
import communicationsFr from '../../assets/translations/fr/communications.json' with { type: 'json' };
import documentFr from '../../assets/translations/fr/document.json' with { type: 'json' };
import factsFr from '../../assets/translations/fr/facts.json' with { type: 'json' };
import lookFr from '../../assets/translations/fr/look.json' with { type: 'json' };
import mapFr from '../../assets/translations/fr/map.json' with { type: 'json' };
import recordFr from '../../assets/translations/fr/record.json' with { type: 'json' };
import reviewFr from '../../assets/translations/fr/review.json' with { type: 'json' };
import takeAwayFr from '../../assets/translations/fr/takeAway.json' with { type: 'json' };
import type { Translate } from '../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';

const translations = i18next.createInstance();
void translations.init({
  lng: 'en',
  ns: ['communications', 'document', 'facts', 'look', 'map', 'record', 'review', 'takeAway'],
  resources: {
    en: {
      communications: communicationsEn,
      document: documentEn,
      facts: factsEn,
      look: lookEn,
      map: mapEn,
      record: recordEn,
      review: reviewEn,
      takeAway: takeAwayEn,
    },
    fr: {
      communications: communicationsFr,
      document: documentFr,
      facts: factsFr,
      look: lookFr,
      map: mapFr,
      record: recordFr,
      review: reviewFr,
      takeAway: takeAwayFr,
    },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
});

const fixed = { en: translations.getFixedT('en'), fr: translations.getFixedT('fr') };

/** The words of a document in its own language: namespaces `communications`, `document`, `facts`, `look`, `map`, `record`, `review` and `takeAway`. */
export function documentTranslator(lang: DocumentLang): Translate {
  return (key, values) => fixed[lang](key, values ?? {});
}
