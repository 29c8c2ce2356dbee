/** Ways to write "nothing" in a cell, folded to small letters: signs, words for "there is none", words for "not known yet". */
const signs = ['-', '–', '—', '?', '??', '???'];
const none = [
  ...['n/a', 'na', 'n.a.', 's/o', 's.o.', 's. o.', 'sans objet', 'nil', 'none', 'aucun', 'aucune'],
  ...['not applicable', 'ne s’applique pas', "ne s'applique pas"],
];
const notYet = [
  ...['tbd', 'tba', 'tbc', 'to be determined', 'to be confirmed', 'à déterminer', 'à confirmer'],
  ...['a determiner', 'a confirmer', 'à venir', 'pending', 'en attente'],
];
const nobody = [
  ...['vacant', 'vacante', 'vacant position', 'poste vacant', 'vacancy', 'unfilled', 'to be filled'],
  ...['à combler', 'a combler', 'poste à combler', 'à pourvoir', 'poste à pourvoir', 'unassigned'],
  ...['not assigned', 'non attribué', 'non assigné', 'nobody', 'no one', 'personne'],
];

const anything = new Set([...signs, ...none, ...notYet]);
const unknown = new Set([...notYet, '?', '??', '???']);
const noPerson = new Set([...anything, ...nobody]);

/** @returns true when a cell that holds no free text says that there is nothing. */
export function saysNothing(text: string): boolean {
  return anything.has(plain(text));
}

/** "TBD", "à déterminer", "?": somebody meant to write something; a dash or "none" is an answer. */
export function saysNotYet(text: string): boolean {
  return unknown.has(plain(text));
}

/** "Vacant", "à combler", and all ways to say nothing, where a person or a role is named. */
export function saysNobody(text: string): boolean {
  return noPerson.has(plain(text));
}

/** A dash is an empty cell to the eye; whoever wrote a word or a question mark should hear how it was read. */
export function isWord(text: string): boolean {
  return !['-', '–', '—'].includes(plain(text));
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
