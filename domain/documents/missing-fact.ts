import type { Bilingual, FactData, RoleFact } from './fact-data.ts';
import type { RoleNames } from './facts.ts';
import { roundMeant } from './labour-facts.ts';

/** Why a fact is not known: translations `facts:notKnown.REASON` say it, and `facts:notKnownAct.REASON` what to do. */
export type MissingReason =
  | 'nameNotSet'
  | 'hotlineNotSet'
  | 'bridgeNotSet'
  | 'roleNotThere'
  | 'roleEmpty'
  | 'roleEmptyThere'
  | 'noTelephone'
  | 'noTelephoneThere'
  | 'noActivation'
  | 'noAuthority'
  | 'notStoodDown'
  | 'noChecklist'
  | 'notWritten'
  | 'noNextUpdate'
  | 'noAlternateSite'
  | 'notOfRecipient'
  | 'noRound'
  | 'severalRounds'
  | 'noAgreement'
  | 'noStrikeStart'
  | 'noIssue'
  | 'noSuchFact';

/** Where it is set: a page of the window, with the record it is about. */
export interface MissingPlace {
  at: 'settings' | 'sites' | 'roles' | 'role' | 'person' | 'activation' | 'checklist' | 'document';
  id: string | null;
}

/** What is missing, why, and where it can be set. Empty where it does not apply. */
export interface MissingFact {
  key: string;
  reason: MissingReason;
  role: Bilingual;
  code: string;
  person: string;
  /** Null when it can only be written by hand. */
  place: MissingPlace | null;
}

const nobody = { role: { en: '', fr: '' }, code: '', person: '' };
const ofOrganisation: Readonly<Record<string, MissingReason>> = {
  'organisation.name': 'nameNotSet',
  'organisation.hotline': 'hotlineNotSet',
  'organisation.bridge': 'bridgeNotSet',
};

/**
 * Why a fact that a document cites is not known, and where to set it.
 * @param roleNames names of roles by code, for codes that the plan has no role for.
 */
export function missingFact(key: string, data: FactData, roleNames: RoleNames = new Map()): MissingFact {
  const [, code, part] = /^role\.(.+)\.(name|holder|phone)$/.exec(key) ?? [];
  if (code !== undefined) return { key, ...ofRole(code, part === 'phone', data, roleNames) };
  const organisation = ofOrganisation[key];
  if (organisation) return { key, ...nobody, reason: organisation, place: { at: 'settings', id: null } };
  const person = key.startsWith('recipient.') ? data.recipient?.name : undefined;
  if (person) return { key, ...nobody, person, reason: 'notOfRecipient', place: null };
  return { key, ...nobody, ...ofScope(key, data) };
}

type Told = Omit<MissingFact, 'key'>;

function ofRole(
  code: string,
  isTelephone: boolean,
  { roles, activation }: FactData,
  roleNames: RoleNames,
): Told {
  const role = roles.find((each) => each.code === code);
  if (!role) {
    const name = roleNames.get(code) ?? { en: code, fr: code };
    return { reason: 'roleNotThere', role: name, code, person: '', place: { at: 'roles', id: null } };
  }
  const told = { role: role.name, code, person: role.holder };
  const there = role.inActivation && activation ? activation.id : null;
  if (role.holder !== '' && isTelephone) return { ...told, ...withoutTelephone(role, there) };
  if (there !== null) return { ...told, reason: 'roleEmptyThere', place: { at: 'activation', id: there } };
  return { ...told, reason: 'roleEmpty', place: { at: 'role', id: role.id } };
}

/** An activation keeps the telephones of the time when a role was taken: a number added to the plan later is not in it. */
function withoutTelephone({ personId }: RoleFact, there: string | null): Pick<Told, 'reason' | 'place'> {
  if (there !== null) return { reason: 'noTelephoneThere', place: { at: 'activation', id: there } };
  return { reason: 'noTelephone', place: personId === null ? null : { at: 'person', id: personId } };
}

function ofScope(key: string, data: FactData): Pick<Told, 'reason' | 'place'> {
  const { activation, checklist } = data;
  const above: MissingPlace = { at: 'document', id: null };
  const subject = key.slice(0, key.indexOf('.'));
  if (key === 'document.nextUpdateAt' || key === 'report.nextAt')
    return { reason: 'noNextUpdate', place: above };
  if (['activation', 'report', 'review', 'services'].includes(subject) && activation === null)
    return { reason: 'noActivation', place: above };
  if (key === 'activation.stoodDownAt' || key === 'activation.stoodDownBy')
    return { reason: 'notStoodDown', place: { at: 'activation', id: activation?.id ?? null } };
  if (key === 'activation.strikeStartsAt')
    return { reason: 'noStrikeStart', place: { at: 'activation', id: activation?.id ?? null } };
  if (subject === 'issue') return { reason: 'noIssue', place: null };
  if (subject === 'labour') return { reason: whyNoRound(data), place: null };
  if (key === 'activation.authority') return { reason: 'noAuthority', place: null };
  if (subject === 'sites') return { reason: 'noAlternateSite', place: { at: 'sites', id: null } };
  if (subject === 'checklist') {
    if (checklist === null) return { reason: 'noChecklist', place: above };
    return { reason: 'notWritten', place: { at: 'checklist', id: checklist.id } };
  }
  return { reason: 'noSuchFact', place: null };
}

function whyNoRound({ labour }: FactData): MissingReason {
  if (labour.every(({ status }) => status === 'ratified')) return 'noRound';
  return roundMeant(labour) === undefined ? 'severalRounds' : 'noAgreement';
}
