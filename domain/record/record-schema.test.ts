import { describe, expect, it } from 'vitest';
import { recordKinds } from './record-kind.ts';
import { patchSchema, recordFields } from './record-schema.ts';

describe('patchSchema', () => {
  it.each(recordKinds)('fills nothing in for %s', (kind) => expect(patchSchema(kind).parse({})).toEqual({}));

  it('checks the field that is given and refuses one that there is not', () => {
    expect(patchSchema('criticalFunction').safeParse({ rtoMinutes: -1 }).success).toBe(false);
    expect(patchSchema('criticalFunction').parse({ rtoMinutes: null })).toEqual({ rtoMinutes: null });
    expect(patchSchema('criticalFunction').safeParse({ rto: 4 }).success).toBe(false);
  });
});

describe('recordFields', () => {
  it('refuses a name that is too long and a time zone that there is not', () => {
    expect(recordFields.skill.safeParse({ name: 'x'.repeat(5000) }).success).toBe(false);
    expect(recordFields.organisation.safeParse({ nameEn: 'A', timeZone: 'Mars/Base' }).success).toBe(false);
    expect(recordFields.organisation.parse({ nameEn: 'A' }).timeZone).toBe('America/Toronto');
  });
});
