import { describe, expect, it } from 'vitest';
import { toneFindings } from './neutral-tone.ts';

const codes = (line: string, lang: 'en' | 'fr') => toneFindings(line, lang).map(({ code }) => code);

describe('words that are not neutral', () => {
  it.each([
    ['tone_threat', 'Those who strike will lose their benefits.'],
    ['tone_threat', 'Anyone who does not report may face discipline.'],
    ['tone_threat', 'You could be replaced permanently.'],
    ['tone_threat', 'Delays at the line will not be tolerated.'],
    ['tone_promise', 'We promise that everyone will be back in a week.'],
    ['tone_promise', 'There is a bonus for those who come in.'],
    ['tone_promise', 'Extra leave is given in return for working.'],
    ['tone_union_choice', 'The union has rejected a deal that would have ended this.'],
    ['tone_union_choice', 'We urge you to vote on the offer.'],
    ['tone_union_choice', 'Our generous offer stands.'],
    ['tone_union_choice', 'Union demands have grown.'],
    ['tone_question', 'Ask your team whether they will strike.'],
    ['tone_question', 'Find out who voted against it.'],
    ['tone_question', 'Send the names of those who picket.'],
    ['tone_loaded', 'The public is held hostage.'],
    ['tone_loaded', 'This is an illegal strike.'],
    ['tone_loaded', 'Thank you to our loyal staff.'],
    ['tone_loaded', 'Aggressive picketers stood at the gate.'],
  ])('%s: %s', (code, line) => expect(codes(line, 'en')).toEqual([code]));

  it.each([
    ['tone_threat', 'Les grévistes perdront leurs avantages.'],
    ['tone_threat', 'Quiconque s’absente s’expose à des sanctions.'],
    ['tone_threat', 'Vous pourriez être congédiés.'],
    ['tone_threat', 'Aucun retard : cela ne sera pas toléré.'],
    ['tone_threat', 'Cette personne sera congédiée.'],
    ['tone_promise', 'Nous vous promettons un retour rapide.'],
    ['tone_promise', 'Une prime pour ceux qui se présentent est prévue.'],
    ['tone_union_choice', 'Le syndicat a refusé une entente.'],
    ['tone_union_choice', 'Vous devriez voter sur l’offre.'],
    ['tone_union_choice', 'Notre proposition équitable tient toujours.'],
    ['tone_union_choice', 'Les revendications syndicales ont augmenté.'],
    ['tone_question', 'Demandez à votre équipe qui fera la grève.'],
    ['tone_question', 'Envoyez les noms des personnes qui font du piquetage.'],
    ['tone_loaded', 'La population est prise en otage.'],
    ['tone_loaded', 'C’est une grève illégale.'],
    ['tone_loaded', 'Merci à nos employés fidèles.'],
    ['tone_loaded', 'Ils ont abandonné leur poste.'],
  ])('%s: %s', (code, line) => expect(codes(line, 'fr')).toEqual([code]));
});

describe('words that are neutral', () => {
  it.each([
    'Nobody will be disciplined for refusing to cross.',
    'You will not lose your benefits while you are on leave.',
    'We cannot promise a date.',
    'Do not ask anyone whether they will picket.',
    'The union and the employer meet on Monday.',
    'The union represents 44 people at three sites.',
    'Picketing is lawful. Wait until the way is clear.',
    'Leave out words such as “aggressive picketers”: say what was done.',
    'Benefits stop on the first day of the strike, under article 12.',
    'The vote is on December 4.',
    'Employees offer their help at the front desk.',
    'No one who stays out will be disciplined.',
    'The mobile telephone and the unionised unit.',
  ])('%s', (line) => expect(toneFindings(line, 'en')).toEqual([]));

  it.each([
    'Personne ne sera sanctionné pour avoir refusé de franchir.',
    'Vous ne perdrez pas vos avantages pendant un congé.',
    'Nous ne vous promettons pas de date.',
    'Ne demandez à personne s’il fera la grève.',
    'Le syndicat et l’employeur se rencontrent lundi.',
    'Le syndicat représente 44 personnes dans trois lieux.',
    'Le piquetage est légal. Attendez que la voie soit libre.',
    'Laissez de côté des mots comme « grève illégale » : dites ce qui a été fait.',
    'La personne responsable de l’intervention vous appellera.',
    'Personne à la ligne ne sera congédié.',
    'Le vote a lieu le 4 décembre.',
    'Les avantages cessent le premier jour de la grève, selon l’article 12.',
  ])('%s', (line) => expect(toneFindings(line, 'fr')).toEqual([]));
});

it('says which words, as they stand, and each once', () => {
  const line = 'Those who picket will lose their pay, and thugs will be fired.';
  expect(toneFindings(line, 'en').map(({ said }) => said)).toEqual([
    'lose their pay',
    'thugs',
    'will be fired',
  ]);
  expect(toneFindings('Ils s’exposent à des\u00a0sanctions.', 'fr')[0]?.said).toBe(
    's’exposent à des\u00a0sanctions',
  );
});

it('a negation of another sentence excuses nothing', () => {
  expect(codes('We take no side. You will lose your job.', 'en')).toEqual(['tone_threat']);
});
