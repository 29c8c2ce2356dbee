import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checklistTaskFields } from '../domain/checklists/schema.ts';
import { taskCycle } from '../domain/checklists/task-order.ts';
import { factKeys } from '../domain/documents/rich-text.ts';
import { richTextToBlocks } from '../domain/documents/rich-text-blocks.ts';
import { richTextSchema } from '../domain/documents/rich-text-schema.ts';

const here = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));
const namesIn = (folder: string) =>
  readdirSync(new URL(folder, here)).filter((name) => name.endsWith('.json'));

function csv(name: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(read(`example/${name}.csv`).trim(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const both = (key: string) => ({ [`${key}En`]: z.string().min(1), [`${key}Fr`]: z.string().min(1) });
const roles = z
  .array(z.object({ code: z.string(), ...both('name'), ...both('purpose') }))
  .parse(readJson('library/roles.json'));
const roleCodes = new Set(roles.map((role) => role.code));

describe('the checklist library', () => {
  const scenarios = namesIn('library').filter((name) => name !== 'roles.json');
  const task = checklistTaskFields
    .omit({ checklistId: true, position: true, roleId: true, after: true, evidenceRequired: true })
    .extend({
      ref: z.string(),
      role: z.string(),
      after: z.array(z.string()),
      ...both('text'),
      ...both('details'),
    });
  const checklist = z.object({ ...both('title'), ...both('purpose'), tasks: z.array(task) });

  it('has the six scenarios', () => expect(scenarios).toHaveLength(6));

  it.each(scenarios)('%s is bilingual, names roles that there are, and has no cycle', (name) => {
    const { tasks } = checklist.parse(readJson(`library/${name}`));
    const refs = new Set(tasks.map((t) => t.ref));
    expect(refs.size).toBe(tasks.length);
    for (const t of tasks) {
      expect(roleCodes).toContain(t.role);
      for (const before of t.after) expect(refs).toContain(before);
    }
    expect(taskCycle(tasks.map((t) => ({ id: t.ref, after: t.after })))).toBeUndefined();
  });
});

describe('the example organisation', () => {
  const people = csv('people');
  const codes = (name: string) => new Set(csv(name).map((row) => row.code));

  it('has about 140 people who can be told apart and reached', () => {
    expect(people.length).toBeGreaterThanOrEqual(135);
    for (const field of ['employee_no', 'email'])
      expect(new Set(people.map((p) => p[field])).size).toBe(people.length);
    expect(new Set(people.map((p) => `${p.given_name} ${p.family_name}`)).size).toBe(people.length);
  });

  it('uses telephone numbers and addresses that belong to nobody', () => {
    for (const p of people) {
      expect(p.email).toMatch(/@cluster\.example$/);
      for (const field of ['work_phone', 'mobile_phone']) expect(p[field]).toMatch(/^(\d{3}-555-01\d\d)?$/);
    }
  });

  it('refers only to what there is', () => {
    const targets = {
      application: codes('applications'),
      site: codes('sites'),
      function: codes('functions'),
      supplier: codes('suppliers'),
      equipment: codes('equipment'),
      'vital record': codes('vital_records'),
    };
    const kind = z.enum(['application', 'site', 'function', 'supplier', 'equipment', 'vital record']);
    const numbers = new Set(people.map((p) => p.employee_no));
    for (const d of csv('dependencies')) {
      expect(targets.function).toContain(d.function);
      expect(targets[kind.parse(d.kind)]).toContain(d.target);
    }
    for (const p of people) expect(codes('units')).toContain(p.unit);
    for (const r of csv('roles')) {
      expect(roleCodes).toContain(r.code);
      for (const n of [r.primary, r.alternate_1, r.alternate_2, r.alternate_3])
        if (n) expect(numbers).toContain(n);
    }
    expect(csv('functions')).toHaveLength(24);
    expect(csv('applications')).toHaveLength(10);
  });
});

describe('the document templates', () => {
  const template = z.object({ content: z.object({ en: richTextSchema, fr: richTextSchema }) });

  it.each(namesIn('templates'))('%s says the same with the same facts in both languages', (name) => {
    const { content } = template.parse(readJson(`templates/${name}`));
    expect(factKeys(content.fr)).toEqual(factKeys(content.en));
    const shapes = (['en', 'fr'] as const).map((lang) =>
      richTextToBlocks(content[lang], { inline: {}, blocks: {} }, lang).map((block) => block.type),
    );
    expect(shapes[1]).toEqual(shapes[0]);
  });
});
