import { expect, it } from 'vitest';
import {
  type AudienceDirectory,
  type AudiencePerson,
  audienceMembers,
  withoutAddress,
} from './audience-members.ts';
import { type Audience, audienceFields } from './schema.ts';

const [operations, phones, night, legal] = ['u-ops', 'u-phones', 'u-night', 'u-legal'];
const [toronto, montreal] = ['s-tor', 's-mtl'];

function person(given: string, fields: Partial<AudiencePerson> = {}): AudiencePerson {
  const base = { id: given.toLowerCase(), givenName: given, familyName: 'Roy', languages: [], contacts: [] };
  return { ...base, unitId: null, siteId: null, employeeGroup: 'bargaining', ...fields };
}

const mail = (value: string) => ({ kind: 'email' as const, value });
const people: AudiencePerson[] = [
  person('Ann', {
    ...{ unitId: operations, siteId: toronto, languages: ['en'], employeeGroup: 'management' },
    contacts: [{ kind: 'workPhone', value: '416-555-0101' }, mail('ann@org.ca'), mail('ann@home.ca')],
  }),
  person('Bea', {
    ...{ unitId: phones, siteId: montreal, languages: ['fr'] },
    contacts: [mail('bea@org.ca'), { kind: 'mobilePhone', value: '514-555-0102' }],
  }),
  person('Cy', { unitId: night, siteId: toronto, languages: ['en', 'fr'] }),
  person('Dee', {
    unitId: legal,
    siteId: montreal,
    employeeGroup: 'management',
    contacts: [mail('dee@org.ca')],
  }),
  person('Eve', { familyName: 'Abel', contacts: [mail('eve@org.ca')] }),
];

/** Operations has the telephones below it, and those have the night shift. */
const directory: AudienceDirectory = {
  people,
  units: [
    { id: operations, parentId: null },
    { id: phones, parentId: operations },
    { id: night, parentId: phones },
    { id: legal, parentId: null },
  ],
  assignments: [
    { roleId: 'r-media', personId: 'dee', from: null, until: '2026-06-30' },
    { roleId: 'r-media', personId: 'eve', from: '2026-07-01', until: null },
    { roleId: 'r-other', personId: 'cy', from: null, until: null },
  ],
};

const nobody: Audience = audienceFields.parse({ code: 'A', nameEn: 'A' });

function members(fields: Partial<Audience>, date = '2026-06-30', channel?: Audience['channel']) {
  return audienceMembers({ ...nobody, ...fields }, directory, date, channel);
}
const names = (...args: Parameters<typeof members>) => members(...args).map(({ name }) => name);

it.each<[string, Partial<Audience>, string[]]>([
  ['nobody by itself', {}, []],
  ['everyone, by family name', { everyone: true }, ['Eve Abel', 'Ann Roy', 'Bea Roy', 'Cy Roy', 'Dee Roy']],
  ['a unit with those below', { unitIds: [phones] }, ['Bea Roy', 'Cy Roy']],
  ['a unit two levels up', { unitIds: [operations] }, ['Ann Roy', 'Bea Roy', 'Cy Roy']],
  ['units and sites, once', { unitIds: [phones], siteIds: [toronto] }, ['Ann Roy', 'Bea Roy', 'Cy Roy']],
  ['a group of all', { employeeGroups: ['management'] }, ['Ann Roy', 'Dee Roy']],
  ['a group within a unit', { employeeGroups: ['management'], unitIds: [operations] }, ['Ann Roy']],
  ['a group within everyone', { employeeGroups: ['management'], everyone: true }, ['Ann Roy', 'Dee Roy']],
  ['holders on top of a place', { unitIds: [night], roleIds: ['r-media'] }, ['Cy Roy', 'Dee Roy']],
  [
    'holders whatever their group',
    { employeeGroups: ['management'], roleIds: ['r-other'] },
    ['Ann Roy', 'Cy Roy', 'Dee Roy'],
  ],
  [
    'a language, and who has said nothing',
    { everyone: true, language: 'fr' },
    ['Eve Abel', 'Bea Roy', 'Cy Roy', 'Dee Roy'],
  ],
  ['one who is named, whatever they read', { includeIds: ['ann'], language: 'fr' }, ['Ann Roy']],
  [
    'not one who is left out by name',
    { unitIds: [phones], includeIds: ['bea'], excludeIds: ['bea'] },
    ['Cy Roy'],
  ],
  ['not one who is no longer there', { includeIds: ['gone'] }, []],
])('means %s', (_, fields, expected) => {
  expect(names(fields)).toEqual(expected);
});

it('means those who hold a role on the day', () => {
  expect(names({ roleIds: ['r-media'] }, '2026-06-30')).toEqual(['Dee Roy']);
  expect(names({ roleIds: ['r-media'] }, '2026-07-01')).toEqual(['Eve Abel']);
});

it('gives each the first address that the channel reaches', () => {
  const addresses = (channel: Audience['channel']) =>
    members({ unitIds: [operations], channel }).map(({ address }) => address);
  expect(addresses('email')).toEqual(['ann@org.ca', 'bea@org.ca', '']);
  expect(addresses('sms')).toEqual(['', '514-555-0102', '']);
  expect(addresses('phone')).toEqual(['416-555-0101', '514-555-0102', '']);
  expect(addresses('web')).toEqual(['', '', '']);
  expect(members({ unitIds: [phones], channel: 'web' }, '2026-06-30', 'email')[0]?.address).toBe(
    'bea@org.ca',
  );
});

it('says who has no address, where the channel needs one', () => {
  const names = (channel: Audience['channel']) =>
    withoutAddress(members({ unitIds: [operations], channel }), channel).map(({ name }) => name);
  expect(names('email')).toEqual(['Cy Roy']);
  expect(names('sms')).toEqual(['Ann Roy', 'Cy Roy']);
  expect(names('intranet')).toEqual([]);
});

it('tells what each reads: any where both, or where nobody has said', () => {
  expect(members({ everyone: true }).map(({ lang }) => lang)).toEqual(['any', 'en', 'fr', 'any', 'any']);
});

it('puts those outside the directory last, and nobody twice', () => {
  const typed = [
    { name: 'Zed', address: 'zed@press.ca', lang: 'fr' as const },
    { name: 'Bea at work', address: 'BEA@org.ca', lang: 'any' as const },
    { name: 'Bea on the road', address: '+1 (514) 555-0102', lang: 'any' as const },
    { name: 'Mo', address: '613-555-0199', lang: 'any' as const },
    { name: 'Zed again', address: ' Zed@Press.ca', lang: 'any' as const },
  ];
  expect(members({ unitIds: [phones], typed })).toEqual([
    { personId: 'bea', name: 'Bea Roy', lang: 'fr', address: 'bea@org.ca' },
    { personId: 'cy', name: 'Cy Roy', lang: 'any', address: '' },
    { personId: null, name: 'Mo', lang: 'any', address: '' },
    { personId: null, name: 'Zed', lang: 'fr', address: 'zed@press.ca' },
  ]);
  expect(members({ typed, channel: 'phone' }).map(({ address }) => address)).toContain('613-555-0199');
});

it('ends where units stand in a circle', () => {
  const circle = { ...directory, units: [{ id: operations, parentId: night }, ...directory.units.slice(1)] };
  expect(audienceMembers({ ...nobody, unitIds: [night] }, circle, '2026-06-30')).toHaveLength(3);
});
