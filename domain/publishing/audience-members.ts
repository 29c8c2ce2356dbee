import type { SuccessionPlace } from '../activation/fill-roles.ts';
import type { contactKinds } from '../people/schema.ts';
import type { Channel } from './choices.ts';
import type { Audience } from './schema.ts';

type ContactKind = (typeof contactKinds)[number];

/** Everybody whom an audience can mean, as the directory has them now: nobody who is archived. */
export interface AudienceDirectory {
  people: readonly AudiencePerson[];
  units: readonly { id: string; parentId: string | null }[];
  assignments: readonly (Pick<SuccessionPlace, 'personId' | 'from' | 'until'> & { roleId: string })[];
}

export interface AudiencePerson {
  id: string;
  givenName: string;
  familyName: string;
  unitId: string | null;
  siteId: string | null;
  employeeGroup: Audience['employeeGroups'][number];
  /** Languages that the person reads; none where nobody has said. */
  languages: readonly ('en' | 'fr')[];
  /** In order of preference. */
  contacts: readonly { kind: ContactKind; value: string }[];
}

export interface AudienceMember {
  /** Null of somebody outside the directory. */
  personId: string | null;
  name: string;
  /** Any: reads both, or nobody has said. */
  lang: Audience['language'];
  /** Where the channel reaches them; empty where it needs no address, or where none is known. */
  address: string;
}

/** Which contacts a channel goes to; the others (a web page, a meeting) need no address of anybody. */
const contactsOfChannel: Partial<Record<Channel, readonly ContactKind[]>> = {
  email: ['email'],
  sms: ['mobilePhone'],
  phone: ['workPhone', 'mobilePhone', 'homePhone'],
};

/** Whether what goes out by a channel goes to an address of each person. */
export function isAddressed(channel: Channel): boolean {
  return contactsOfChannel[channel] !== undefined;
}

/** Members whom a channel needs an address of that nobody has given. */
export function withoutAddress(members: readonly AudienceMember[], channel: Channel): AudienceMember[] {
  return isAddressed(channel) ? members.filter(({ address }) => address === '') : [];
}

/**
 * Whom an audience means on a date, by family name, then those outside the directory by name.
 *
 * Its units (with the units below) and sites say where; with neither, or with `everyone`, a group means all of the
 * directory. Its groups narrow that, the holders of its roles come on top, and its language then leaves out those who
 * read only the other one: who has said nothing gets either. Those who are named are in whatever they read, those left
 * out by name never are. Nobody is in twice: somebody outside with the address of one in the list is that one.
 * @param date calendar date, for the holders of roles
 * @param channel through which it goes out; the audience's own where nobody says otherwise
 */
export function audienceMembers(
  audience: Audience,
  directory: AudienceDirectory,
  date: string,
  channel: Channel = audience.channel,
): AudienceMember[] {
  const isMeant = meaning(audience, directory, date);
  const people = directory.people.filter(isMeant).sort(byName);
  const taken = new Set(people.flatMap(({ contacts }) => contacts.map(({ value }) => sameAddress(value))));
  const outside: AudienceMember[] = [];
  for (const { name, address, lang } of audience.typed.toSorted((a, b) => compare(a.name, b.name))) {
    if (taken.has(sameAddress(address))) continue;
    taken.add(sameAddress(address));
    outside.push({ personId: null, name, lang, address: serves(channel, address) ? address : '' });
  }
  return [...people.map((person) => asMember(person, channel)), ...outside];
}

function meaning(
  audience: Audience,
  { units, assignments }: AudienceDirectory,
  date: string,
): (person: AudiencePerson) => boolean {
  const inUnits = withUnitsBelow(new Set(audience.unitIds), units);
  const sites = new Set(audience.siteIds);
  const groups = new Set(audience.employeeGroups);
  const holders = holdersOf(new Set(audience.roleIds), assignments, date);
  const [named, leftOut] = [new Set(audience.includeIds), new Set(audience.excludeIds)];
  const saysWhere = inUnits.size > 0 || sites.size > 0;
  const meansAll = audience.everyone || (!saysWhere && groups.size > 0);
  const isWhere = ({ unitId, siteId }: AudiencePerson) =>
    meansAll || inUnits.has(unitId ?? '') || sites.has(siteId ?? '');
  return (person) => {
    if (leftOut.has(person.id)) return false;
    if (named.has(person.id)) return true;
    if (!reads(person, audience.language)) return false;
    return (
      holders.has(person.id) || (isWhere(person) && (groups.size === 0 || groups.has(person.employeeGroup)))
    );
  };
}

function withUnitsBelow(chosen: Set<string>, units: AudienceDirectory['units']): Set<string> {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  // A set is walked in the order of what is put into it, and holds nothing twice: a circle of units ends.
  for (const id of chosen) for (const unit of below.get(id) ?? []) chosen.add(unit.id);
  return chosen;
}

function holdersOf(
  roleIds: ReadonlySet<string>,
  assignments: AudienceDirectory['assignments'],
  date: string,
): Set<string> {
  const inForce = assignments.filter(
    ({ roleId, from, until }) =>
      roleIds.has(roleId) && (from === null || from <= date) && (until === null || date <= until),
  );
  return new Set(inForce.map(({ personId }) => personId));
}

function reads({ languages }: AudiencePerson, wanted: Audience['language']): boolean {
  return wanted === 'any' || languages.length === 0 || languages.includes(wanted);
}

function asMember(person: AudiencePerson, channel: Channel): AudienceMember {
  const kinds = contactsOfChannel[channel] ?? [];
  const [lang = 'any', other] = person.languages;
  return {
    personId: person.id,
    name: `${person.givenName} ${person.familyName}`,
    lang: other === undefined ? lang : 'any',
    address: person.contacts.find(({ kind }) => kinds.includes(kind))?.value ?? '',
  };
}

/** An address that was typed is an e-mail address or a telephone number. */
function serves(channel: Channel, address: string): boolean {
  if (!isAddressed(channel)) return false;
  return (channel === 'email') === address.includes('@');
}

/** One form of the ways in which an address is written: +1 (416) 555-0110 is 416-555-0110. */
function sameAddress(address: string): string {
  if (address.includes('@')) return address.trim().toLowerCase();
  return address.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') || address;
}

function byName(a: AudiencePerson, b: AudiencePerson): number {
  return compare(a.familyName, b.familyName) || compare(a.givenName, b.givenName) || compare(a.id, b.id);
}

const { compare } = new Intl.Collator('en');
