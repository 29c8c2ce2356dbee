import { entryName } from '../../domain/activation/entry-name.ts';
import { findNoted } from '../../domain/activation/noted-hash.ts';
import type { FactTeller } from '../../domain/documents/fact-words.ts';
import { type CheckedRecord, checkRecord, hashOf } from './check.ts';
import { element } from './elements.ts';
import { recordTable } from './record-table.ts';
import { exerciseMark, factList, verdictBox } from './verdict.ts';
import { type Lang, translator } from './words.ts';

/** The whole state of the page: it is drawn anew from it. */
interface Shown {
  lang: Lang;
  /** The record that was given last, with what it was called. */
  record: CheckedRecord | null;
  refused: { name: string; why: 'unknown' | 'newer' } | null;
  /** Other files that were given, by their hash. */
  others: { name: string; hash: string }[];
}

const shown: Shown = {
  lang: navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en',
  record: null,
  refused: null,
  others: [],
};
const page = document.querySelector('main') ?? document.body.appendChild(element('main'));
const status = element('div', { role: 'status', 'aria-live': 'polite' });
const results = element('div');

function draw(): void {
  const { lang } = shown;
  const teller: FactTeller = { lang, translate: translator(lang), timeZone: zoneOf(shown.record) };
  const say = (key: string) => teller.translate(`record:page.${key}`);
  document.documentElement.lang = lang;
  document.title = say('title');
  status.replaceChildren(...messages(teller));
  results.replaceChildren(...(shown.record ? details(shown.record, teller) : []));
  page.replaceChildren(
    element('header', {}, element('h1', {}, say('title')), languageButton()),
    element('p', {}, say('lead')),
    dropZone(say),
    status,
    results,
    element('p', { class: 'soft' }, say('how')),
  );
}

function zoneOf(record: CheckedRecord | null): string {
  const zone = record?.state?.timeZone ?? 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

function messages(teller: FactTeller): HTMLElement[] {
  const { record, refused, others } = shown;
  const { translate } = teller;
  const named = new Map(record?.state?.attachments.map((a) => [a.sha256, a.fileName]));
  return [
    ...(refused ? [message('bad', translate(`record:page.${refused.why}`, { name: refused.name }))] : []),
    ...(record ? [verdictBox(record, teller), ...exerciseMark(record, teller)] : []),
    ...others.map(({ name, hash }) => {
      const file = named.get(hash);
      return file === undefined
        ? message('bad', translate('record:page.attachmentNo', { name }))
        : message('good', translate('record:page.attachmentOk', { name, file }));
    }),
  ];
}

function message(tone: 'good' | 'bad', words: string): HTMLElement {
  return element('p', { class: 'message', 'data-tone': tone }, words);
}

function details(record: CheckedRecord, teller: FactTeller): HTMLElement[] {
  return [
    factList(record, teller),
    ...(record.verdict.whole ? [notedBox(record, teller)] : []),
    ...(record.state ? [recordTable(record.state, teller)] : []),
  ];
}

function notedBox({ state }: CheckedRecord, { translate }: FactTeller): HTMLElement {
  const say = (key: string, values?: Record<string, string>) => translate(`record:page.${key}`, values);
  const log = state?.log ?? [];
  const earlier = (at: number) => {
    const entry = log[at];
    return entry && at < log.length - 1
      ? say('notedEarlier', { number: entryName(entry) })
      : say('notedLast');
  };
  const answer = element('p', { role: 'status' });
  const input = element('input', { type: 'text', id: 'noted', autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('input', () => {
    const found = findNoted(
      log.map((e) => e.hash),
      input.value,
    );
    if (input.value.trim() === '') answer.textContent = '';
    else if (found === 'unreadable') answer.textContent = say('notedUnreadable');
    else if (found === 'missing') answer.textContent = `✗ ${say('notedMissing')}`;
    else answer.textContent = `✓ ${earlier(found)}`;
  });
  const hint = element('span', { class: 'soft' }, say('notedHint'));
  return element(
    'div',
    {},
    element('label', { for: 'noted' }, say('noted')),
    element('br'),
    hint,
    input,
    answer,
  );
}

function languageButton(): HTMLElement {
  const other: Lang = shown.lang === 'en' ? 'fr' : 'en';
  const button = element('button', { type: 'button', lang: other }, other === 'fr' ? 'Français' : 'English');
  button.addEventListener('click', () => {
    shown.lang = other;
    draw();
    page.querySelector('button')?.focus();
  });
  return button;
}

function dropZone(say: (key: string) => string): HTMLElement {
  const input = element('input', { type: 'file', multiple: '' });
  input.addEventListener('change', () => void take(input.files));
  const zone = element(
    'div',
    { class: 'drop' },
    element('p', {}, say('drop')),
    element('label', { class: 'choose' }, say('choose'), input),
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.dataset.over = '';
  });
  zone.addEventListener('dragleave', () => delete zone.dataset.over);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files ?? null);
  });
  return zone;
}

async function take(files: FileList | null): Promise<void> {
  if (!files || files.length === 0) return;
  status.replaceChildren(element('p', {}, translator(shown.lang)('record:page.checking')));
  // Let it be seen before the work begins.
  await new Promise((resolve) => setTimeout(resolve));
  for (const file of files) await takeOne(file);
  draw();
}

async function takeOne(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (shown.record && !/\.jsonl$/i.test(file.name)) {
    shown.others = [...shown.others, { name: file.name, hash: hashOf(bytes) }];
    return;
  }
  const checked = checkRecord(new TextDecoder().decode(bytes));
  shown.others = [];
  shown.refused = typeof checked === 'string' ? { name: file.name, why: checked } : null;
  shown.record = typeof checked === 'string' ? null : checked;
}

// Files that are dropped beside the zone would else be opened in the place of this page.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());
draw();
