import { describe, expect, it } from 'vitest';
import { readSpokenDuration } from './spoken-duration.ts';

const [hour, day] = [60, 1440];

describe('durations as people say them', () => {
  it.each([
    ['a month', 30 * day, true],
    ['un mois', 30 * day, true],
    ['2 months', 60 * day, true],
    ['a year', 365 * day, true],
    ['une semaine', 7 * day, true],
    ['one week', 7 * day, true],
    ['deux jours', 2 * day, true],
    ['a fortnight', 14 * day, true],
    ['24 h', day, false],
    ['within 24h', day, false],
    ['Within 24 hours', day, false],
    ['< 4 hrs', 4 * hour, false],
    ['<4h', 4 * hour, false],
    ['≤ 2 jours', 2 * day, false],
    ['moins de 8 h', 8 * hour, false],
    ['d’ici une semaine', 7 * day, true],
    ['4 h max', 4 * hour, false],
    ['environ 3 jours', 3 * day, true],
    ['~ 2 days', 2 * day, true],
    ['7 to 7 days', 7 * day, true],
  ])('%s is one length', (text, minutes, read) => {
    expect(readSpokenDuration(text)).toEqual({ minutes, read });
  });

  it.each([
    ['1-2 weeks', [7 * day, 14 * day]],
    ['1–2 weeks', [7 * day, 14 * day]],
    ['1 à 2 semaines', [7 * day, 14 * day]],
    ['between one and two days', [day, 2 * day]],
    ['entre 1 et 2 jours', [day, 2 * day]],
    ['24/48h', [day, 2 * day]],
    ['4 hours to 2 days', [4 * hour, 2 * day]],
    ['2-3 months', [60 * day, 90 * day]],
    ['same day', [4 * hour, 8 * hour, day]],
    ['Jour même', [4 * hour, 8 * hour, day]],
    ['ASAP', [hour, 4 * hour, day]],
    ['dès que possible', [hour, 4 * hour, day]],
    ['immédiat', [15, hour, 4 * hour]],
    ['Immediately', [15, hour, 4 * hour]],
    ['next business day', [day, 2 * day, 3 * day]],
    ['a few days', [2 * day, 3 * day, 5 * day]],
    ['> 4 h', [4 * hour, 8 * hour]],
    ['plus de 2 jours', [2 * day, 4 * day]],
  ])('%s may mean several', (text, choices) => {
    expect(readSpokenDuration(text)).toEqual({ choices });
  });

  it.each(['', 'soon', 'depends on the vendor', '4', '4 cats', '1-2', 'within', 'a', '2026-11-03', '<'])(
    '%s is none',
    (text) => {
      expect(readSpokenDuration(text)).toBeUndefined();
    },
  );

  it('reads bare numbers of a range in the unit of the column', () => {
    expect(readSpokenDuration('4-8', 'hour')).toEqual({ choices: [4 * hour, 8 * hour] });
    expect(readSpokenDuration('< 4', 'hour')).toEqual({ minutes: 4 * hour, read: false });
  });
});
