import { describe, expect, it } from 'vitest';
import type { FactData } from './fact-data.ts';
import { missingFact } from './missing-fact.ts';
import { testFacts } from './testing/test-facts.ts';

const plain: FactData = {
  ...testFacts,
  activation: null,
  report: null,
  review: null,
  checklist: null,
  roles: testFacts.roles.map((role) => ({ ...role, inActivation: false, personId: 'p1', phone: '' })),
};
const names = new Map([['HR', { en: 'Labour relations lead', fr: 'Relations de travail' }]]);
const why = (key: string, data = plain) => {
  const { reason, place } = missingFact(key, data, names);
  return [reason, place?.at ?? null, place?.id ?? null];
};

describe('why a fact is not known, and where it is set', () => {
  it.each([
    ['organisation.hotline', 'hotlineNotSet', 'settings', null],
    ['organisation.bridge', 'bridgeNotSet', 'settings', null],
    ['role.HR.holder', 'roleNotThere', 'roles', null],
    ['role.FAC.holder', 'roleEmpty', 'role', 'role-FAC'],
    ['role.FAC.phone', 'roleEmpty', 'role', 'role-FAC'],
    ['role.IL.phone', 'noTelephone', 'person', 'p1'],
    ['activation.title', 'noActivation', 'document', null],
    ['report.number', 'noActivation', 'document', null],
    ['report.nextAt', 'noNextUpdate', 'document', null],
    ['services.summary', 'noActivation', 'document', null],
    ['sites.alternate', 'noAlternateSite', 'sites', null],
    ['checklist.tasks', 'noChecklist', 'document', null],
    ['nothing.ofTheKind', 'noSuchFact', null, null],
  ])('%s: %s', (key, ...told) => expect(why(key)).toEqual(told));

  it('names a role that the plan does not have as the library does', () => {
    expect(missingFact('role.HR.phone', plain, names)).toMatchObject({
      code: 'HR',
      role: { en: 'Labour relations lead' },
    });
    expect(missingFact('role.X.Y.phone', plain, names)).toMatchObject({ code: 'X.Y', role: { fr: 'X.Y' } });
  });

  it('leads to the activation for what the activation keeps', () => {
    const running = { ...testFacts, roles: testFacts.roles.map((role) => ({ ...role, phone: '' })) };
    expect(why('role.FAC.holder', running)).toEqual(['roleEmptyThere', 'activation', 'activation-1']);
    expect(why('role.IL.phone', running)).toEqual(['noTelephoneThere', 'activation', 'activation-1']);
    expect(why('checklist.purpose', running)).toEqual(['notWritten', 'checklist', 'checklist-1']);
    expect(why('activation.authority', running)).toEqual(['noAuthority', null, null]);
  });
});
