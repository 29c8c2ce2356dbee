import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import commonEn from '../../assets/translations/en/common.json' with { type: 'json' };
import planEn from '../../assets/translations/en/plan.json' with { type: 'json' };
import plansEn from '../../assets/translations/en/plans.json' with { type: 'json' };
import commonFr from '../../assets/translations/fr/common.json' with { type: 'json' };
import planFr from '../../assets/translations/fr/plan.json' with { type: 'json' };
import plansFr from '../../assets/translations/fr/plans.json' with { type: 'json' };
import { spokenDuration } from '../time/duration.ts';
import { buildPlanContent } from './build-content.ts';
import { type ChangeTeller, changeSentence } from './change-words.ts';
import { comparePlans } from './compare-plans.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Plan } from './schema.ts';
import { id, ids, sampleFacts, samplePlan } from './testing/sample-facts.ts';

const words = i18next.createInstance();
await words.init({
  resources: {
    en: { plans: plansEn, plan: planEn, common: commonEn },
    fr: { plans: plansFr, plan: planFr, common: commonFr },
  },
  interpolation: { escapeValue: false },
});

function teller(lang: 'en' | 'fr'): ChangeTeller {
  const t = words.getFixedT(lang);
  return {
    lang,
    translate: (key, values) => {
      expect(words.exists(key, { lng: lang, count: 1 }), key).toBe(true);
      return t(key, values ?? {});
    },
    duration: (minutes) => {
      const { count, unit } = spokenDuration(minutes);
      return t(`common:duration.${unit}`, { count });
    },
    date: (date) => date,
  };
}

/** What a reader is told after an edit. */
function told(
  edit: (facts: PlanFacts) => void,
  more: Partial<Plan> = {},
  lang: 'en' | 'fr' = 'en',
): string[] {
  const facts = structuredClone(sampleFacts());
  edit(facts);
  const before = buildPlanContent(samplePlan(), sampleFacts(), []);
  const after = buildPlanContent(samplePlan(more), facts, []);
  return comparePlans(before, after).map((change) => changeSentence(change, teller(lang)));
}

const unchanged = () => undefined;
const payroll = (facts: PlanFacts) => {
  const found = facts.functions.find((f) => f.id === ids.f03);
  if (!found) throw new Error('no payroll');
  return found;
};

describe('what changed in a plan', () => {
  it('is nothing when it says the same, whatever else happened', () => {
    expect(told(unchanged)).toEqual([]);
    const step = {
      id: id(90),
      at: '2026-01-01T00:00:00.000Z',
      by: 'A',
      roleName: '',
      comment: '',
      version: null,
    };
    const before = buildPlanContent(samplePlan(), sampleFacts(), []);
    const after = buildPlanContent(samplePlan(), sampleFacts(), [{ ...step, kind: 'commented' }]);
    expect(comparePlans(before, after)).toEqual([]);
    const twice = samplePlan({
      phases: [
        { nameEn: 'A', nameFr: '', textEn: 'x', textFr: '' },
        { nameEn: 'A', nameFr: '', textEn: 'y', textFr: '' },
      ],
    });
    const same = buildPlanContent(twice, sampleFacts(), []);
    expect(comparePlans(same, same)).toEqual([]);
  });

  it('says a recovery time as a person would', () => {
    const faster = (facts: PlanFacts) => {
      payroll(facts).rtoMinutes = 480;
    };
    expect(told(faster)).toEqual(['F03 Payroll: RTO 24 hours → 8 hours']);
    expect(told(faster, {}, 'fr')).toEqual(['F03 Paie\u00a0: RTO 24 heures → 8 heures']);
    expect(
      told((facts) => {
        payroll(facts).mtpdMinutes = null;
      }),
    ).toEqual(['F03 Payroll: MTPD 2 days → not set']);
  });

  it('says who comes in whose place in a succession', () => {
    const handOver = (facts: PlanFacts) => {
      facts.holders[1] = { roleId: ids.lead, personId: ids.cy, name: 'Cy Diaz', title: '' };
    };
    expect(told(handOver)).toEqual(['Alternate 1 of Incident lead: Bo Li → Cy Diaz']);
    expect(told(handOver, {}, 'fr')).toEqual([
      'Suppléance 1, Responsable de l’incident\u00a0: Bo Li → Cy Diaz',
    ]);
    expect(told((facts) => void facts.holders.pop())).toEqual([
      'Alternate 1 of Incident lead: Bo Li → nobody',
    ]);
    const number = (facts: PlanFacts) => {
      facts.contacts[0] = { personId: ids.ann, kind: 'workPhone', value: '416-555-0199' };
    };
    expect(told(number)).toEqual([
      'Incident lead, Ann Roy: contact added: 416-555-0199',
      'Incident lead, Ann Roy: contact taken out: 416-555-0101',
    ]);
  });

  it('says which task came, went or is due at another time', () => {
    const add = (facts: PlanFacts) => {
      const [first] = facts.tasks;
      if (first) facts.tasks.push({ ...first, id: id(63), position: 3, textEn: 'Open the bridge' });
    };
    expect(told(add)).toEqual(['Task added to Strike: Open the bridge']);
    expect(told(add, {}, 'fr')).toEqual(['Tâche ajoutée à Grève\u00a0: Open the bridge']);
    const later = (facts: PlanFacts) => {
      if (facts.tasks[0]) facts.tasks[0].offsetMinutes = -2880;
      if (facts.tasks[1]) facts.tasks[1].after = [];
    };
    expect(told(later)).toEqual([
      'Strike, Confirm the window: due S − 24 hours → S − 2 days',
      'Strike, Tell the staff: no longer waits for “Confirm the window”',
    ]);
    const turned = (facts: PlanFacts) => {
      for (const task of facts.tasks) task.position = 3 - task.position;
    };
    expect(told(turned)).toEqual(['The tasks of Strike are in another order']);
  });

  it('says what came into scope and left it, by whatever way', () => {
    expect(told(unchanged, { scopeUnitIds: [], scopeFunctionIds: [ids.f03, ids.f02] })).toEqual([
      'Unit no longer in scope: FIN Finance',
      'Function now in scope: F02 Service desk',
      'Function no longer in scope: F01 Ledger',
    ]);
    const moved = (facts: PlanFacts) => {
      payroll(facts).unitId = ids.it;
    };
    expect(told(moved)[0]).toBe('Function no longer in scope: F03 Payroll');
  });

  it('says what is needed, how soon, and what does instead', () => {
    const need = (facts: PlanFacts) => {
      facts.dependencies[0] = {
        ...{
          id: id(81),
          functionId: ids.f03,
          kind: 'application',
          targetId: ids.sap,
          neededBackMinutes: 240,
        },
        ...{ workaroundEn: 'On paper', workaroundFr: '', workaroundLastsMinutes: null },
      };
    };
    expect(told(need)).toEqual([
      'F03 Payroll, SAP Pay system: needed back within 8 hours → 4 hours',
      'F03 Payroll, SAP Pay system: way around By hand → On paper',
      'F03 Payroll, SAP Pay system: way around lasts 24 hours → not set',
    ]);
    const other = (facts: PlanFacts) => {
      facts.dependencies = [];
    };
    expect(told(other)).toEqual([
      'F03 Payroll no longer needs SAP Pay system',
      'Resource no longer needed: SAP Pay system',
    ]);
  });

  it('says how the impact, the staffing and the strategies changed', () => {
    const worse = (facts: PlanFacts) => {
      const rating = facts.impactRatings[0]?.points[0];
      if (rating) rating.severity = 4;
      if (facts.staffing[0]) facts.staffing[0].minimumCount = 3;
      if (facts.strategies[0]) facts.strategies[0].lastsMinutes = 10_080;
    };
    expect(told(worse)).toEqual([
      'F03 Payroll, Legal: severity after 24 hours 2 → 4',
      'F03 Payroll, Payroll clerk, Night: people at the least 2 → 3',
      'F03 Payroll, Pay advances: longest duration 14 days → 7 days',
    ]);
  });

  it('tells of the plan itself, and of texts without quoting them at length', () => {
    expect(
      told(unchanged, {
        reviewOn: '2027-01-31',
        ownerRoleId: ids.director,
        purposeEn: 'A long purpose. '.repeat(20),
        criteria: [{ textEn: 'Payroll is down for more than 2 hours', textFr: '' }],
        phases: [
          { nameEn: 'Recover', nameFr: '', textEn: '', textFr: '' },
          { nameEn: 'Assess', nameFr: '', textEn: '', textFr: '' },
        ],
      }).slice(0, 6),
    ).toEqual([
      'Purpose reworded',
      'Owner IL Incident lead → DIR Director',
      'Next review not set → 2027-01-31',
      'Activation criterion added: Payroll is down for more than 2 hours',
      'Activation criterion taken out: Payroll is down for more than 4 hours',
      'The phases are in another order',
    ]);
  });

  it('quotes the language that changed when the other stayed', () => {
    const renamed = (facts: PlanFacts) => {
      payroll(facts).nameEn = 'Pay run';
    };
    expect(told(renamed, {}, 'fr')[0]).toBe('F03 Paie\u00a0: nom Payroll → Pay run');
    expect(told(renamed)[0]).toBe('F03 Pay run: name Payroll → Pay run');
  });

  it('tells of everything that a reader could miss: no field of the content changes in silence', () => {
    const before = buildPlanContent(samplePlan(), sampleFacts(), []);
    /** What the plan does not say of itself: who keeps it, its ids, what is told elsewhere. */
    const silent =
      /\.(id|personId|position|meetsMinutes|tightestNeedMinutes|code|category|atMinutes)$|^\.(form|organisation|history)|neededBy|\.title$|contacts\.\d+\.(kind|name)$|\.(unit|owner|role|target|from|to)\.|restores|plan\.units|justification|impacts\.\d+\.name|(dependencies|resources)\.\d+\.kind/;
    const missed = leaves(before).flatMap(({ path, set }) => {
      if (silent.test(path)) return [];
      const after = structuredClone(before);
      set(after);
      return comparePlans(before, after).length > 0 ? [] : [path];
    });
    expect(missed).toEqual([]);
  });
});

type Json = { [key: string]: unknown };

/** Every single value in it, each with a way to change it in a copy. */
function leaves(value: unknown, path: string[] = []): { path: string; set: (copy: unknown) => void }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  const other = (v: unknown) =>
    typeof v === 'string'
      ? otherText(v)
      : typeof v === 'number'
        ? v + 7
        : typeof v === 'boolean'
          ? !v
          : ['owner', 'providedBy'].includes(path.at(-1) ?? '')
            ? { id: id(98), code: 'X', name: { en: 'X', fr: 'X' } }
            : typeof v === 'object'
              ? otherNull(path)
              : v;
  return [
    {
      path: `.${path.join('.')}`,
      set: (copy) => {
        let at = copy as Json;
        for (const key of path.slice(0, -1)) at = at[key] as Json;
        at[path.at(-1) ?? ''] = other(value);
      },
    },
  ];
}

const otherText = (text: string) => (/^\d{4}-/.test(text) ? '2027-03-03' : `${text} anew`);
const otherNull = (path: string[]) => {
  const name = path.at(-1) ?? '';
  if (name === 'repeat') return { every: 'day', at: '16:00' };
  if (name === 'role' || name === 'unit') return { id: id(98), code: 'X', name: { en: 'X', fr: 'X' } };
  return /On$/.test(name) ? '2027-03-03' : 7;
};
