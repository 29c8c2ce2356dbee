import { describe, expect, it } from 'vitest';
import type { FactData } from './fact-data.ts';
import type { FactTeller } from './fact-words.ts';
import { factBlocks, factText } from './facts.ts';
import type { DocumentLang } from './model.ts';
import { telephonesIn } from './telephone.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';
import { type CitedThen, isLasting, valueNow, wrongFacts } from './wrong-facts.ts';

const tellers = { en: keyTeller('en'), fr: keyTeller('fr') };
const tell = (lang: DocumentLang): FactTeller => tellers[lang];

/** What a document cited when it was issued, of the facts as they were then. */
function cited(keys: string[], blocks: string[] = [], data: FactData = testFacts): CitedThen[] {
  return (['en', 'fr'] as const).map((language) => ({
    language,
    inline: Object.fromEntries(keys.map((key) => [key, factText(key, data, tell(language))])),
    blocks: Object.fromEntries(blocks.map((key) => [key, factBlocks(key, data, tell(language))])),
  }));
}
const withHotline = (hotline: string) => ({
  ...testFacts,
  organisation: { ...testFacts.organisation, hotline },
});

describe('wrongFacts', () => {
  it('says what was said and what is so, in the languages that it was issued in', () => {
    const now = withHotline('416-555-0199');
    const [fact, ...others] = wrongFacts(cited(['organisation.hotline', 'organisation.name']), now, tell);
    expect(others).toEqual([]);
    expect(fact).toEqual({
      ...{ key: 'organisation.hotline', form: 'inline', weight: 'telephone' },
      was: { en: ['1-800-555-0100'], fr: ['1-800-555-0100'] },
      is: { en: ['416-555-0199'], fr: ['416-555-0199'] },
    });
    const english = cited(['organisation.hotline']).slice(0, 1);
    expect(wrongFacts(english, now, tell)[0]?.is).toEqual({ en: ['416-555-0199'] });
  });

  it('finds nothing while all is as it was, or only set with characters that do not break', () => {
    const keys = ['organisation.hotline', 'role.IL.holder', 'checklist.title'];
    expect(wrongFacts(cited(keys, ['functions.critical', 'sites.list']), testFacts, tell)).toEqual([]);
    expect(wrongFacts(cited(keys), withHotline('1\u2011800\u2011555\u20110100'), tell)).toEqual([]);
  });

  it('knows one language alone to be wrong', () => {
    const name = { ...testFacts.organisation.name, fr: 'Services partagés' };
    const now = { ...testFacts, organisation: { ...testFacts.organisation, name } };
    const [fact] = wrongFacts(cited(['organisation.name']), now, tell);
    expect(fact?.was).toEqual({ fr: ['Services centraux'] });
  });

  it('says that nothing is known any more', () => {
    const [fact] = wrongFacts(cited(['organisation.hotline']), withHotline(''), tell);
    expect(fact?.is).toEqual({ en: [], fr: [] });
  });

  it('tells of a table the rows that differ, and knows a telephone in it', () => {
    const roles = testFacts.roles.map((role) =>
      role.code === 'BCC' ? { ...role, phone: '416-555-0188' } : role,
    );
    const [fact] = wrongFacts(cited([], ['contacts.roles']), { ...testFacts, roles }, tell);
    expect(fact?.weight).toBe('telephone');
    expect(fact?.was.en).toHaveLength(1);
    expect(fact?.was.en?.[0]).toContain('416-555-0111');
    expect(fact?.is.en?.[0]).toContain('416-555-0188');
  });

  it('leaves the time left and the hour of the telling out, and not the state', () => {
    const then = cited(
      ['activation.elapsed', 'document.asOf'],
      ['activation.functionStates', 'activation.nextTasks'],
    );
    const { activation } = testFacts;
    if (!activation) throw new Error('no activation');
    const later = {
      ...testFacts,
      asOf: '2026-11-23T20:15:00.000Z',
      activation: {
        ...activation,
        elapsedMinutes: 800,
        functions: activation.functions.map((each) => ({
          ...each,
          rtoLeftMinutes: each.rtoLeftMinutes === null ? null : each.rtoLeftMinutes - 60,
        })),
      },
    };
    expect(wrongFacts(then, later, tell)).toEqual([]);
    const functions = activation.functions.map((each) => ({ ...each, state: 'stopped' as const }));
    const stopped = { ...testFacts, activation: { ...activation, functions } };
    expect(wrongFacts(then, stopped, tell).map(({ key }) => key)).toEqual(['activation.functionStates']);
  });

  it('puts telephones before places, and those before people', () => {
    const then = cited(['role.IL.holder', 'organisation.hotline'], ['sites.list']);
    const now = {
      ...withHotline('416-555-0199'),
      roles: testFacts.roles.map((role) => ({ ...role, holder: 'Somebody Else' })),
      sites: testFacts.sites.map((site) => ({ ...site, address: '1 Other Street' })),
    };
    const weights = wrongFacts(then, now, tell).map(({ weight }) => weight);
    expect(weights).toEqual(['telephone', 'place', 'person']);
  });
});

it('a strike that begins at another time makes wrong what gave the first, as a date', () => {
  const activation = testFacts.activation && {
    ...testFacts.activation,
    strikeStartsAt: '2026-12-08T05:01:00.000Z',
  };
  const [found] = wrongFacts(cited(['activation.strikeStartsAt'], []), { ...testFacts, activation }, tell);
  expect(found).toMatchObject({ key: 'activation.strikeStartsAt', weight: 'date' });
});

it.each([
  ['organisation.bridge', true],
  ['role.IL.phone', true],
  ['services.closed', true],
  ['activation.roles', true],
  ['activation.strikeStartsAt', true],
  ['activation.elapsed', false],
  ['activation.nextTasks', false],
  ['document.nextUpdateAt', false],
  ['report.functions', false],
  ['recipient.name', false],
])('counts on %s: %s', (key, counts) => {
  expect(isLasting(key)).toBe(counts);
});

it('tells two values of a fact apart, and an empty list from a language that was not issued', () => {
  expect(valueNow({ is: { en: ['a'] } })).not.toBe(valueNow({ is: { en: ['b'] } }));
  expect(valueNow({ is: { en: ['a'] } })).not.toBe(valueNow({ is: { en: ['a'], fr: [] } }));
  expect(valueNow({ is: { fr: ['b'], en: ['a'] } })).toBe(valueNow({ is: { en: ['a'], fr: ['b'] } }));
});

it('reads telephone numbers by their digits', () => {
  expect(telephonesIn('Call 416\u2011555\u20110101, or (613)\u00a0555-0102; form 12345-6789')).toEqual([
    '4165550101',
    '6135550102',
  ]);
});
