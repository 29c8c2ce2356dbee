import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchSpaces } from './french-typography.ts';

/** Shows the two no-break spaces: ~ is the narrow one, _ the other. */
function shown(text: string): string {
  return text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_');
}

describe('frenchSpaces', () => {
  it.each([
    ['Qui appeler ?', 'Qui appeler~?'],
    ['Qui appeler?', 'Qui appeler~?'],
    ['Attention ! Sortez.', 'Attention~! Sortez.'],
    ['Sortez; revenez', 'Sortez~; revenez'],
    ['Objet: grève', 'Objet_: grève'],
    ['Objet : grève', 'Objet_: grève'],
    ['Objet\u202f: grève', 'Objet_: grève'],
    ['le « plan » de continuité', 'le «~plan~» de continuité'],
    ['le «plan» de continuité', 'le «~plan~» de continuité'],
    ['le «plan»: prêt', 'le «~plan~»_: prêt'],
    ['le « plan »?', 'le «~plan~»~?'],
    ['50 % des 1 200 000 $', '50_% des 1_200_000_$'],
    ['à 16 h 30, durée 45 min', 'à 16_h_30, durée 45_min'],
    ['M. Roy, Mme Diallo, bulletin no 4', 'M._Roy, Mme_Diallo, bulletin no_4'],
    ['Vraiment ?!', 'Vraiment~?!'],
    ['(voir la page 3)?', '(voir la page 3)~?'],
    ['Étape 3: faire', 'Étape 3_: faire'],
  ])('sets %j', (given, wanted) => {
    expect(shown(frenchSpaces(given))).toBe(wanted);
  });

  it.each([
    'à 16:00',
    'de 08:30 à 16:30:00',
    'https://ontario.ca/a?b=c;d!e:f',
    'Voir https://ontario.ca:8080/grève?x=1',
    'www.ontario.ca/page?x',
    'ontario.ca/greve?x=1;y',
    'mailto:aide@ontario.ca?subject=a:b',
    'aide@ontario.ca',
    'C:\\Plans\\a;b',
    'tel:+1-416-555-0100;ext=2',
    'R&amp;D',
    'a;b=c?d:e',
    '(?)',
    'Quoi…?',
    '',
    ' ',
    ':',
    '?',
  ])('leaves %j alone', (given) => {
    expect(frenchSpaces(given)).toBe(given);
  });

  it('sets the space between an address and the mark after it', () => {
    expect(shown(frenchSpaces('Avez-vous lu https://ontario.ca/a?b ?'))).toBe(
      'Avez-vous lu https://ontario.ca/a?b~?',
    );
  });

  it('sees what stands before and after a part of a sentence', () => {
    expect(shown(frenchSpaces('?', 'appeler'))).toBe('~?');
    expect(shown(frenchSpaces('appeler ', '', '?'))).toBe('appeler~');
    expect(shown(frenchSpaces('appeler', '', '?'))).toBe('appeler');
    expect(shown(frenchSpaces(': grève', 'Objet'))).toBe('_: grève');
    expect(shown(frenchSpaces('https:', '', '//x.ca'))).toBe('https:');
    expect(shown(frenchSpaces('16:', '', '00'))).toBe('16:');
  });

  it('changes nothing the second time, and never a character that is not a space', () => {
    const letters = fc.constantFrom(...'a9 ;:!?«»%$/.@&()…\u00a0\u202f\n');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 24 }), (characters) => {
        const given = characters.join('');
        const once = frenchSpaces(given);
        expect(frenchSpaces(once)).toBe(once);
        expect(once.replace(/[ \u00a0\u202f]/g, '')).toBe(given.replace(/[ \u00a0\u202f]/g, ''));
      }),
      { numRuns: 400 },
    );
  });
});
