import type { FactData, RecipientFact } from './fact-data.ts';
import { type FactTeller, inLanguage } from './fact-words.ts';

type InlineFact = (data: FactData, teller: FactTeller) => string;

/** What a copy says of the person to whom it is addressed; until it is addressed to somebody, a sample in brackets. */
export const recipientFacts = {
  'recipient.name': recipient('name', (person) => person.name),
  'recipient.givenName': recipient('givenName', (person) => person.givenName),
  'recipient.position': recipient('position', (person) => person.position),
  'recipient.unit': recipient('unit', ({ unit }, { lang }) => inLanguage(unit, lang)),
  'recipient.site': recipient('site', ({ site }, { lang }) => inLanguage(site, lang)),
  'recipient.employeeNumber': recipient('employeeNumber', (person) => person.employeeNumber),
} as const satisfies Record<string, InlineFact>;

function recipient(
  part: keyof RecipientFact,
  tell: (person: RecipientFact, teller: FactTeller) => string,
): InlineFact {
  return (data, teller) =>
    data.recipient === null
      ? teller.translate(`facts:recipientSample.${part}`)
      : tell(data.recipient, teller);
}
