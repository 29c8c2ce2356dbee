import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../activation/canonical-json.ts';
import { buildPlanContent } from './build-content.ts';
import { planContent } from './content-schema.ts';
import { id, ids, sampleFacts, samplePlan } from './testing/sample-facts.ts';

const content = (more = {}, facts = sampleFacts()) => buildPlanContent(samplePlan(more), facts, []);

describe('what a plan says', () => {
  it('is what its schema says it is', () => {
    expect(planContent.parse(content())).toEqual(content());
  });

  it('is read in the form in which an older Holdfast froze it, with one language for some texts', () => {
    const [payroll, ...others] = content().functions;
    const { name, points } = { name: payroll?.impacts[0]?.name, points: [{ atMinutes: 60, severity: 1 }] };
    const old = {
      ...content(),
      form: 1,
      functions: [
        {
          ...payroll,
          ...{ legalBasis: 'Act', peakPeriods: '', workarounds: 'By hand', tierReason: '' },
          impacts: [
            { category: 'legal', name, points: points.map((p) => ({ ...p, justification: 'Late' })) },
          ],
          staffing: payroll?.staffing.map((s) => ({ ...s, skill: 'Clerk', shift: 'Night' })),
          dependencies: payroll?.dependencies.map((d) => ({ ...d, workaround: 'Paper' })),
        },
        ...others,
      ],
    };
    expect(planContent.parse(old).functions[0]).toMatchObject({
      ...{ legalBasis: { en: 'Act', fr: '' }, workarounds: { en: 'By hand', fr: '' } },
      impacts: [{ points: [{ justification: { en: 'Late', fr: '' } }] }],
      staffing: [{ skill: { en: 'Clerk', fr: '' }, shift: { en: 'Night', fr: '' } }],
      dependencies: [{ workaround: { en: 'Paper', fr: '' } }],
    });
  });

  it('has the functions in the order in which they are restored, with all that is said of them', () => {
    const { functions } = content();
    expect(functions.map((f) => f.code)).toEqual(['F03', 'F01']);
    expect(functions[0]).toMatchObject({
      owner: { code: 'DIR' },
      unit: { name: { en: 'Payroll office' } },
      impacts: [{ category: 'legal', points: [{ atMinutes: 240 }, { atMinutes: 1440 }] }],
      staffing: [{ skill: { en: 'Payroll clerk', fr: 'Commis à la paie' }, minimum: 2 }],
      dependencies: [{ target: { code: 'SAP' }, neededBackMinutes: 480, meetsMinutes: 960 }],
      strategies: [{ scenario: 'strike', lastsMinutes: 20_160 }],
    });
  });

  it('names every role that it uses: the owner, owners of functions, those with tasks, those with delegated authority', () => {
    expect(content().roles.map((r) => r.code)).toEqual(['CLK', 'DIR', 'IL']);
    expect(content().roles[2]?.succession).toMatchObject([
      { name: 'Ann Roy', contacts: [{ value: '416-555-0101' }, { value: 'ann.roy@example.ca' }] },
      { name: 'Bo Li', contacts: [] },
    ]);
    const alone = content({
      ownerRoleId: null,
      checklistIds: [],
      scopeUnitIds: [],
      scopeFunctionIds: [ids.f01],
    });
    expect(alone.roles).toEqual([]);
    expect(alone.delegations).toEqual([]);
  });

  it('names the resources that are needed, by whom and how soon, and no others', () => {
    expect(content().resources).toMatchObject([
      { code: 'SAP', neededBy: [{ code: 'F03' }], tightestNeedMinutes: 480, rtoMinutes: 960 },
    ]);
  });

  it('passes over what is no longer there', () => {
    const facts = sampleFacts();
    const gone = {
      ...facts,
      checklists: [],
      resources: [],
      roles: facts.roles.filter((r) => r.id !== ids.director),
    };
    const left = content({ documentIds: [id(99)] }, gone);
    expect(left.checklists).toEqual([]);
    expect(left.documents).toEqual([]);
    expect(left.functions[0]).toMatchObject({ owner: null, dependencies: [] });
  });

  it('is the same text for the same facts, in whatever order they are read', () => {
    const facts = sampleFacts();
    const turned = {
      ...facts,
      functions: facts.functions.toReversed(),
      units: facts.units.toReversed(),
      roles: facts.roles.toReversed(),
      tasks: facts.tasks.toReversed(),
      resources: facts.resources.toReversed(),
    };
    expect(canonicalJson(content({}, turned))).toBe(canonicalJson(content()));
  });
});
