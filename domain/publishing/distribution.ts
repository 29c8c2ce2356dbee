import type { AudienceMember } from './audience-members.ts';
import type { Recipient } from './recipient-schema.ts';

/** In which language a document went out. */
export const sentLanguages = ['en', 'fr', 'both'] as const;

export type SentLanguage = (typeof sentLanguages)[number];

/** Whom a document in this language goes to: who reads only the other one gets it in that. */
export function readersOf(members: readonly AudienceMember[], language: SentLanguage): Recipient[] {
  return members.filter(({ lang }) => language === 'both' || lang === 'any' || lang === language);
}

/** The addresses, each once, in the order of the list. */
export function addressesOf(recipients: readonly Pick<Recipient, 'address'>[]): string[] {
  const seen = new Map<string, string>();
  for (const { address } of recipients)
    if (address !== '' && !seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
  return [...seen.values()];
}

/** What is put into the field for hidden copies of a mail program: all of the common ones take semicolons. */
export function hiddenCopies(recipients: readonly Pick<Recipient, 'address'>[]): string {
  return addressesOf(recipients)
    .filter((address) => address.includes('@'))
    .join('; ');
}

/** Whether a recipient is meant by what somebody looks for: part of the name or of the address, whatever its accents. */
export function isRecipient({ name, address }: Pick<Recipient, 'name' | 'address'>, words: string): boolean {
  const wanted = plain(words).split(' ').filter(Boolean);
  const said = plain(`${name} ${address}`);
  return wanted.length > 0 && wanted.every((word) => said.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
