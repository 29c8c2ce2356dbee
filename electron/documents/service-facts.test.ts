import { describe, expect, it } from 'vitest';
import { plainText } from '../../domain/documents/blocks.ts';
import type { FactData, FunctionStateFact } from '../../domain/documents/fact-data.ts';
import type { FactTeller } from '../../domain/documents/fact-words.ts';
import { factBlocks, factText } from '../../domain/documents/facts.ts';
import type { Block, DocumentLang } from '../../domain/documents/model.ts';
import { testFacts } from '../../domain/documents/testing/test-facts.ts';
import { documentTranslator } from './document-translator.ts';

const run = (code: string, en: string, fr: string, more: Partial<FunctionStateFact>): FunctionStateFact => ({
  code,
  name: { en, fr },
  state: 'normal',
  since: null,
  sharePercent: null,
  rtoLeftMinutes: null,
  mtpdLeftMinutes: null,
  threat: null,
  ...more,
});

const activation = testFacts.activation;
if (activation === null) throw new Error('the test facts tell of an activation');
const running = (functions: FunctionStateFact[]): FactData => ({
  ...testFacts,
  activation: { ...activation, functions },
});
const mixed = running([
  run('F02', 'Pay suppliers', 'Payer les fournisseurs', { state: 'degraded', sharePercent: 60 }),
  run('F01', 'Run the payroll', 'Exécuter la paie', {
    state: 'degraded',
    since: '2026-11-23T13:00:00.000Z',
  }),
  run('F09', 'Answer mail', 'Écrire au public', { state: 'stopped', since: '2026-11-23T13:00:00.000Z' }),
  run('F04', 'Zone the land', 'Aménager', { state: 'restored' }),
  run('F05', 'Echo', 'Écho', {}),
]);
const none = { ...testFacts, activation: null };

const teller = (lang: DocumentLang): FactTeller => ({
  lang,
  timeZone: 'America/Toronto',
  translate: documentTranslator(lang),
});

function told(key: string, data: FactData, lang: DocumentLang = 'en'): string[] {
  return factBlocks(key, data, teller(lang)).flatMap(lines);
}

function lines(block: Block): string[] {
  if (block.type === 'table') return block.rows.map((row) => row.map(plainText).join(' | '));
  if (block.type === 'list') return block.items.flatMap(({ paragraphs }) => paragraphs.map(plainText));
  return block.type === 'paragraph' ? [plainText(block.spans)] : [];
}

describe('the services of an activation', () => {
  it('stand from A to Z with what each does now and what to expect', () => {
    expect(told('services.list', mixed)).toEqual([
      'Answer mail | Closed | Not available since Nov\u00a023, 8:00\u00a0a.m.',
      'Echo | Continues | As usual',
      'Pay suppliers | Reduced | About 60% of the usual level.',
      'Run the payroll | Reduced | Regular pay only.',
      'Zone the land | Back to normal | As usual',
    ]);
  });

  it('stand by the alphabet of their own language, in which É is an E', () => {
    const names = told('services.list', mixed, 'fr').map((line) => line.split(' | ')[0]);
    expect(names).toEqual([
      'Aménager',
      'Écho',
      'Écrire au public',
      'Exécuter la paie',
      'Payer les fournisseurs',
    ]);
  });

  it('are told apart by what becomes of them', () => {
    expect(told('services.continuing', mixed)).toEqual(['Echo', 'Zone the land']);
    expect(told('services.reduced', mixed).map((line) => line.split(' | ')[0])).toEqual([
      'Pay suppliers',
      'Run the payroll',
    ]);
    expect(told('services.closed', mixed).map((line) => line.split(' | ')[0])).toEqual(['Answer mail']);
    expect(told('services.deadlines', mixed)).toEqual(['Run the payroll | Pay days']);
  });

  it('say so when there are none of a sort', () => {
    const calm = running([run('F05', 'Echo', 'Écho', {})]);
    expect(told('services.reduced', calm)).toEqual(['No service is reduced.']);
    expect(told('services.closed', calm, 'fr')).toEqual(['Aucun service n’est fermé.']);
    expect(told('services.deadlines', calm)).toHaveLength(1);
  });

  it('are told of in no other way than by an activation', () => {
    for (const part of ['list', 'continuing', 'reduced', 'closed', 'deadlines'])
      expect(factBlocks(`services.${part}`, none, teller('en')), part).toEqual([]);
    expect(factText('services.summary', none, teller('en'))).toBe('');
  });

  it.each([
    ['en', mixed, '2 services are reduced and 1 service is closed; 2 others continue as usual'],
    [
      'fr',
      mixed,
      '2 services sont réduits et 1 service est fermé\u202f; 2 autres sont maintenus comme à l’habitude',
    ],
    ['en', running([run('F05', 'Echo', 'Écho', {})]), 'the service is not reported as reduced or closed'],
    ['en', running([run('F05', 'Echo', 'Écho', { state: 'stopped' })]), '1 service is closed'],
    ['fr', running([run('F05', 'Echo', 'Écho', { state: 'degraded' })]), '1 service est réduit'],
  ] as const)('are counted in a sentence (%s)', (lang, data, said) => {
    expect(factText('services.summary', data, teller(lang))).toBe(said);
  });
});

describe('places and first steps', () => {
  it('name where to work instead, in a table and in a sentence', () => {
    expect(told('sites.alternates', testFacts)).toEqual(['Bay Street office | Guelph office | 4 h']);
    expect(factText('sites.alternate', testFacts, teller('fr'))).toBe(
      'Bureau de Guelph (au lieu de Bureau de la rue Bay)',
    );
    expect(told('sites.list', testFacts)).toEqual([
      'Bay Street office | 777 Bay Street, Toronto ON | College Street doors',
    ]);
  });

  it('leave out sites without an address, and say so when there is nothing to tell', () => {
    const home = { ...testFacts.sites[0], address: '', alternate: null };
    const data: FactData = {
      ...testFacts,
      sites: [
        { ...home, name: { en: 'Home', fr: 'Maison' }, accessibleEntrance: '', alternateReadyMinutes: null },
      ],
    };
    expect(told('sites.list', data)).toEqual(['No site with an address is in the plan.']);
    expect(told('sites.alternates', data)).toEqual(['No site has an alternate.']);
    expect(factText('sites.alternate', data, teller('en'))).toBe('');
  });

  it('number the first tasks of a checklist in the order of its phases', () => {
    expect(told('checklist.firstSteps', testFacts)).toEqual([
      'Evacuate',
      'Cost and savings',
      'Walk the entrances',
    ]);
  });

  it('tell roles and telephones with no activation', () => {
    expect(told('contacts.roles', none)[0]).toBe('Incident lead | Amara Diallo | 416-555-0110');
  });
});
