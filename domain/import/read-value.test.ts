import { describe, expect, it } from 'vitest';
import { readNumber, readValue } from './read-value.ts';
import { fieldOf, type ImportSubject } from './subject.ts';

const unanswered = { dateOrder: null, bareUnit: null };
function read(
  subject: ImportSubject,
  name: string,
  text: string,
  how: Parameters<typeof readValue>[2] = unanswered,
) {
  const field = fieldOf(subject, name);
  if (!field) throw new Error(`no field ${name}`);
  return readValue(text, field, how);
}

describe('readValue', () => {
  it.each([
    ['people', 'languages', 'EN/FR', ['en', 'fr']],
    ['people', 'languages', 'Français et anglais', ['en', 'fr']],
    ['people', 'languages', 'bilingue', ['en', 'fr']],
    ['people', 'languages', 'E', ['en']],
    [
      'people',
      'skills',
      'Payroll run; Vendor management | backup',
      ['backup', 'Payroll run', 'Vendor management'],
    ],
    ['people', 'weeklyHours', '36,25', 36.25],
    ['people', 'group', 'Direction', 'management'],
    ['people', 'group', 'Exclue', 'excluded'],
    ['people', 'group', 'OPSEU', 'unit:OPSEU'],
    ['people', 'group', 'Unité de négociation', 'bargaining'],
    ['people', 'workPhone', '+1 416-555-0164 ext. 22', '+1 416-555-0164 ext. 22'],
    ['people', 'hiredOn', '3 nov. 2026', '2026-11-03'],
    ['people', 'hiredOn', 'n/a', null],
    ['functions', 'mbcoPercent', '40 %', 40],
    ['functions', 'mbcoPercent', '12,5 pour cent', 12.5],
    ['functions', 'rtoMinutes', '2 days', 2880],
    ['functions', 'rtoMinutes', '4\u00a0h', 240],
    ['functions', 'workaroundsEn', '  - by hand\r\n- by telephone ', '- by hand\n- by telephone'],
    ['sites', 'entrances', 'principale : rue Bay | rampe', ['main: rue Bay', 'main: rampe']],
    ['people', 'group', 'unit: Management', 'unit:Management'],
    ['people', 'group', 'Unité : Direction', 'unit:Direction'],
    ['people', 'skills', 'Payroll\\; SAP; backup', ['backup', 'Payroll; SAP']],
    ['sites', 'entrances', 'Neutre :', ['neutral: ']],
    ['dependencies', 'targetKind', 'Système', 'application'],
    ['units', 'code', '  PAY ', 'PAY'],
  ] as const)('reads %s %s %j', (subject, name, text, value) => {
    expect(read(subject, name, text)).toEqual({ value });
  });

  it.each([
    ['people', 'email', 'not an address', 'invalidEmail'],
    ['people', 'workPhone', 'ask Uma', 'invalidPhone'],
    ['people', 'languages', 'Klingon', 'invalidLanguage'],
    ['people', 'weeklyHours', '200', 'outOfRange'],
    ['functions', 'tier', '1.5', 'notWhole'],
    ['functions', 'tier', 'Soon', 'invalidTier'],
    ['functions', 'tier', 'Tier 9', 'outOfRange'],
    ['functions', 'minimumStaff', 'a few', 'notWhole'],
    ['people', 'weeklyHours', 'full time', 'invalidNumber'],
    ['functions', 'mbcoPercent', '140 %', 'outOfRange'],
    ['functions', 'rtoMinutes', '4', 'durationWithoutUnit'],
    ['functions', 'rtoMinutes', 'soon', 'invalidDuration'],
    ['people', 'hiredOn', '31/02/2026', 'invalidDate'],
    ['units', 'nameEn', 'x'.repeat(5000), 'tooLong'],
    ['dependencies', 'targetKind', 'weather', 'invalidTargetKind'],
  ] as const)('refuses %s %s %j', (subject, name, text, problem) => {
    expect(read(subject, name, text)).toMatchObject({ value: null, problem });
  });

  it.each([
    ['1 business day', 1440],
    ['2 working days', 2880],
    ['1 jour ouvrable', 1440],
    ['3 jours ouvrés', 4320],
    ['8 business hours', 480],
  ])('reads working time as calendar time, and says so: %s', (text, value) => {
    expect(read('functions', 'rtoMinutes', text)).toEqual({
      value,
      note: 'workingTimeRead',
      noteOfValue: true,
    });
  });

  it.each([
    ['P1', 1],
    ['Tier 2', 2],
    ['Niveau 3', 3],
    ['Priorité 4', 4],
    ['1 - Critical', 1],
    ['2 (Élevée)', 2],
  ])('reads the number of the tier %s', (text, value) => {
    expect(read('functions', 'tier', text)).toEqual({ value, note: 'numberRead', noteOfValue: true });
  });

  it('tells of what somebody meant to write still', () => {
    expect(read('functions', 'rtoMinutes', 'TBD')).toMatchObject({ value: null, note: 'readAsEmpty' });
    expect(read('functions', 'rtoMinutes', 'à déterminer')).toMatchObject({ note: 'readAsEmpty' });
    expect(read('functions', 'rtoMinutes', '—')).toEqual({ value: null });
  });

  it('reads a bare number in the unit of its column', () => {
    expect(read('functions', 'rtoMinutes', '1,5', { dateOrder: null, bareUnit: 'hour' })).toEqual({
      value: 90,
    });
  });

  it('says both readings of an ambiguous date', () => {
    expect(read('people', 'hiredOn', '03/11/2026')).toMatchObject({
      problem: 'ambiguousDate',
      details: { dayFirst: '2026-11-03', monthFirst: '2026-03-11' },
    });
  });
});

describe('readNumber', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['36,25', 36.25],
    ['0.5', 0.5],
    ['12 h', undefined],
    ['1.2.3', undefined],
  ])('%s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
