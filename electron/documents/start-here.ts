import { createHash } from 'node:crypto';
import type { PackFacts } from '../../domain/continuity-pack/pack-facts.ts';
import { telephoneLink } from '../../domain/continuity-pack/telephone-link.ts';
import { inLanguage } from '../../domain/documents/fact-words.ts';
import type { DocumentModel } from '../../domain/documents/model.ts';
import type { BookTeller } from '../../domain/documents/plan-book/book-teller.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { htmlBlock } from './html-blocks.ts';
import { htmlCss } from './html-css.ts';
import { escapeHtml, type HtmlModel } from './html-spans.ts';
import { languageTag, plainAccent, plainFont } from './word-look.ts';

/** A document of the pack as the page shows it. */
export interface StartPart {
  kind: 'plan' | 'checklist' | 'callSheet';
  /** The same in both languages: a tick in one is a tick in the other. */
  key: string;
  lang: DocumentModel['lang'];
  title: string;
  draft: boolean;
  html: string;
  /** Addresses beside the page. */
  word: string;
  pdf: string | null;
}

interface StartHere {
  packId: string;
  madeAt: string;
  madeBy: string;
  /** Older than this, the page warns above all else. */
  renewDays: number;
  facts: PackFacts;
  parts: readonly StartPart[];
  tellers: readonly BookTeller[];
  script: string;
  css: string;
}

/** Shows a document in the page: its title is that of the part, links lead on and boxes can be ticked. */
export function startPart(
  document: Pick<StartPart, 'kind' | 'draft' | 'word' | 'pdf'> & { id: string; model: DocumentModel },
): StartPart {
  const { kind, id, draft, word, pdf, model: given } = document;
  const key = `${kind}-${id}`;
  const model: HtmlModel = { ...prepareDocument(given), live: `${given.lang}-${key}-`, headingsBelow: 3 };
  const blocks = model.sections.flatMap((section) => section.blocks).filter(({ type }) => type !== 'title');
  const html = blocks.map((block) => htmlBlock(block, model)).join('\n');
  return { kind, key, lang: model.lang, title: model.title, draft, html, word, pdf };
}

/**
 * `START-HERE.html`: the pack in one file for any browser. Nothing is fetched, no script runs but its own (by its hash),
 * and without that script everything can still be read. It says how old it is when it is opened.
 */
export function startHere(pack: StartHere): string {
  const { tellers, facts, script, css } = pack;
  const [first] = tellers;
  const lang = first?.lang ?? 'en';
  const title = `${first?.translate('pack:page.title')} – ${inLanguage(facts.organisation.name, lang)}`;
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${languageTag[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${htmlCss(plainAccent, plainFont)}${css}</style>
</head>
<body>
${tellers.map((teller, at) => inOneLanguage(pack, teller, at > 0)).join('\n')}
<script type="application/json" id="pack">${jsonText(scriptFacts(pack))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that can't end the element it stands in. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const scriptWords = [
  ...[
    'today',
    'ageOne',
    'age',
    'future',
    'old',
    'found',
    'notFound',
    'progress',
    'resetSure',
    'kept',
    'notKept',
  ],
  'title',
];

function scriptFacts({ packId, madeAt, renewDays, tellers, facts }: StartHere) {
  return {
    ...{ packId, madeAt, renewDays },
    languages: tellers.map(({ lang, translate }) => ({
      lang,
      tag: languageTag[lang],
      title: `${translate('pack:page.title')} – ${inLanguage(facts.organisation.name, lang)}`,
      words: Object.fromEntries(scriptWords.map((word) => [word, translate(`pack:page.${word}`)])),
    })),
  };
}

const sections = { checklist: 'checklists', callSheet: 'callSheets', plan: 'plans' } as const;
const kinds = ['checklist', 'callSheet', 'plan'] as const;

/** Both languages stand in the page; the script shows one. Without it the second follows the first. */
function inOneLanguage(pack: StartHere, teller: BookTeller, isSecond: boolean): string {
  const { lang } = teller;
  const said = (key: string, values = {}) => escapeHtml(teller.translate(`pack:page.${key}`, values));
  const { name, hotline, bridge } = pack.facts.organisation;
  const parts = pack.parts.filter((part) => part.lang === lang);
  const other = pack.tellers.find((each) => each.lang !== lang);
  const made = said('madeOn', { time: teller.time(pack.madeAt), name: pack.madeBy });
  const change = other
    ? `<button type="button" class="hf-language" lang="${languageTag[other.lang]}" data-show="${other.lang}" hidden>${said('language')}</button>`
    : '';
  const reach = (label: string, number: string) =>
    number === '' ? '' : `<div><dt>${escapeHtml(label)}</dt><dd>${dialled(number)}</dd></div>`;
  return `<div class="hf-language-part" data-lang="${lang}" lang="${languageTag[lang]}"${isSecond ? ' data-second' : ''}>
<header class="hf-head">
<a class="hf-skip" href="#${lang}-contents">${said('skip')}</a>
<div class="hf-name"><h1>${said('title')}</h1><p>${escapeHtml(inLanguage(name, lang))}</p></div>
<dl class="hf-reach" aria-label="${said('reach')}">${reach(teller.translate('pack:card.hotline'), hotline)}${reach(teller.translate('pack:card.bridge'), bridge)}</dl>
${change}
</header>
<main>
<div class="hf-age" data-age role="status"><p>${made}</p></div>
<div class="hf-find" data-find hidden><label for="${lang}-find">${said('search')}</label>
<input type="search" id="${lang}-find" autocomplete="off" spellcheck="false"><button type="button" data-clear>${said('clear')}</button><p data-found role="status"></p></div>
<nav id="${lang}-contents" class="hf-contents" aria-label="${said('contents')}" tabindex="-1">${kinds.map((kind) => contentsOf(kind, parts, teller)).join('')}</nav>
${kinds.map((kind) => sectionOf(kind, parts, teller)).join('\n')}
</main>
<footer class="hf-foot"><p data-kept></p><p>${said('note')}</p></footer>
</div>`;
}

function dialled(number: string): string {
  const href = telephoneLink(number);
  return href === undefined ? escapeHtml(number) : `<a href="${escapeHtml(href)}">${escapeHtml(number)}</a>`;
}

type Kind = StartPart['kind'];

function contentsOf(kind: Kind, parts: readonly StartPart[], { translate }: BookTeller): string {
  const own = parts.filter((part) => part.kind === kind);
  if (own.length === 0) return '';
  const links = own.map(
    ({ lang, key, title, draft }) =>
      `<li><a href="#${lang}-${key}">${escapeHtml(title)}</a>${draft ? ` <b class="hf-draft">${escapeHtml(translate('pack:page.draft'))}</b>` : ''}</li>`,
  );
  return `<div><p class="hf-contents-title">${escapeHtml(translate(`pack:page.${sections[kind]}`))}</p><ul>${links.join('')}</ul></div>`;
}

function sectionOf(kind: Kind, parts: readonly StartPart[], teller: BookTeller): string {
  const { lang, translate } = teller;
  const own = parts.filter((part) => part.kind === kind);
  const id = `${lang}-${kind}`;
  const none = kind === 'plan' ? 'pack:page.noPlans' : 'pack:page.noChecklists';
  const said =
    own.length > 0
      ? own.map((part) => partHtml(part, teller)).join('\n')
      : `<p>${escapeHtml(translate(none))}</p>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(translate(`pack:page.${sections[kind]}`))}</h2>
${said}
</section>`;
}

function partHtml(
  { lang, key, kind, title, draft, html, word, pdf }: StartPart,
  { translate }: BookTeller,
): string {
  const said = (name: string) => escapeHtml(translate(`pack:page.${name}`));
  const link = (path: string, name: string) =>
    `<a href="${escapeHtml(path.split('/').map(encodeURIComponent).join('/'))}">${said(name)}</a>`;
  const reset =
    kind === 'checklist' ? `<button type="button" data-reset hidden>${said('reset')}</button>` : '';
  return `<details class="hf-part" id="${lang}-${key}" data-key="${escapeHtml(key)}">
<summary><h3>${escapeHtml(title)}</h3>${draft ? ` <b class="hf-draft">${said('draft')}</b>` : ''}<span class="hf-progress" data-progress></span></summary>
<p class="hf-acts">${link(word, 'word')}${pdf === null ? '' : link(pdf, 'pdf')}<button type="button" data-print hidden>${said('print')}</button>${reset}</p>
<div class="hf-body">
${html}
</div>
</details>`;
}
