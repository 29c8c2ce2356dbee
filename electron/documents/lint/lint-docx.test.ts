import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyBlock } from '../../../domain/documents/sample-model.ts';
import { renderDocx } from '../render-docx.ts';
import { lintDocx } from './lint-docx.ts';
import { type LintRule, lintRules } from './lint-problem.ts';
import { defects } from './testing/defects.ts';
import { body, type Parts, plantParagraph } from './testing/plant.ts';

let good: Parts;

beforeAll(async () => {
  good = unzipSync(await renderDocx(everyBlock('en', (field) => `The ${field} of it`)));
});

/** What must break too when a thing is broken: no more than this. */
const alsoSeen: Partial<Record<LintRule, LintRule[]>> = {
  part_missing: ['relationship_target_missing', 'language_missing'],
  relationship_duplicate: ['relationship_unresolved'],
  language_missing: ['language_unknown'],
  bookmark_name: ['anchor_unresolved'],
  bookmark_duplicate: ['anchor_unresolved'],
  package_damaged: ['content_type_missing'],
  page_shape: ['table_wide'],
  text_hidden: ['paragraph_blank'],
};

const planted = defects.flatMap(([what, rule, make]) => (rule === null ? [] : [{ what, rule, make }]));

describe('lintDocx', () => {
  it('finds nothing in a good file', () => {
    expect(lintDocx(zipSync(good))).toEqual([]);
  });

  it.each(planted)('sees $what, and nothing that is not there', ({ rule, make }) => {
    const seen = new Set(lintDocx(make(good)).map((problem) => problem.rule));
    expect(seen).toContain(rule);
    for (const other of alsoSeen[rule] ?? []) seen.delete(other);
    expect([...seen]).toEqual([rule]);
  });

  it('has a defect for each of its rules', () => {
    const tried = new Set(planted.map(({ rule }) => rule));
    expect(lintRules.filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('says in which part, and quotes the place', () => {
    expect(lintDocx(plantParagraph('• first')(good))).toEqual([
      { rule: 'bullet_typed', part: body, message: 'A bullet was typed: “• first”' },
    ]);
  });
});
