// The script of START-HERE.html: language, age, search, ticks and printing. Without it the page can still be read.
const facts = JSON.parse(document.getElementById('pack').textContent);
const day = 86_400_000;
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const languageParts = all('[data-lang]');
const wordsOf = (element) => {
  const { lang } = element.closest('[data-lang]').dataset;
  return facts.languages.find((each) => each.lang === lang).words;
};

// What this browser keeps for this pack; one that keeps nothing still shows it.
const storeName = `holdfast-pack-${facts.packId}`;
let keeps = true;
let kept = { ticks: {} };
try {
  kept = { ...kept, ...JSON.parse(localStorage.getItem(storeName) ?? '{}') };
  localStorage.setItem(storeName, JSON.stringify(kept));
} catch {
  keeps = false;
}
function keep() {
  try {
    localStorage.setItem(storeName, JSON.stringify(kept));
  } catch {
    keeps = false;
  }
  for (const place of all('[data-kept]')) {
    const words = wordsOf(place);
    place.textContent = keeps ? words.kept : words.notKept;
  }
}

function show(lang) {
  const chosen = facts.languages.find((each) => each.lang === lang) ?? facts.languages[0];
  for (const part of languageParts) part.hidden = part.dataset.lang !== chosen.lang;
  document.documentElement.lang = chosen.tag;
  document.title = chosen.title;
  kept.language = chosen.lang;
  keep();
}
for (const button of all('[data-show]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    show(button.dataset.show);
    document.querySelector(`[data-lang="${button.dataset.show}"] [data-show]`)?.focus();
  });
}

for (const place of all('[data-age]')) {
  const words = wordsOf(place);
  // By days of this computer's calendar, as a reader counts them.
  const midnight = (instant) => new Date(instant).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(Date.now()) - midnight(facts.madeAt)) / day);
  const said = document.createElement('p');
  if (days < 0) said.textContent = words.future;
  else if (days === 0) said.textContent = words.today;
  else said.textContent = days === 1 ? words.ageOne : fill(words.age, { days });
  if (days > facts.renewDays || days < 0) place.dataset.old = '';
  if (days > facts.renewDays) said.textContent += ` ${fill(words.old, { days: facts.renewDays })}`;
  place.prepend(said);
}

const parts = all('.hf-part');
function showProgress(part) {
  const boxes = all('.doc-tick', part);
  const place = part.querySelector('[data-progress]');
  if (boxes.length === 0) return;
  const done = boxes.filter((box) => box.checked).length;
  place.textContent = fill(wordsOf(part).progress, { done, all: boxes.length });
  for (const box of boxes) box.closest('tr').toggleAttribute('data-done', box.checked);
}
function setTicks(key, ticks) {
  kept.ticks[key] = ticks;
  keep();
  for (const part of parts.filter((each) => each.dataset.key === key)) {
    for (const [at, box] of all('.doc-tick', part).entries()) box.checked = ticks.includes(at);
    showProgress(part);
  }
}
for (const part of parts) {
  const { key } = part.dataset;
  const boxes = all('.doc-tick', part);
  for (const [at, box] of boxes.entries()) {
    box.checked = (kept.ticks[key] ?? []).includes(at);
    box.addEventListener('change', () =>
      setTicks(
        key,
        boxes.flatMap((each, index) => (each.checked ? [index] : [])),
      ),
    );
  }
  showProgress(part);
  const print = part.querySelector('[data-print]');
  print.hidden = false;
  print.addEventListener('click', () => {
    document.body.dataset.printing = '';
    part.dataset.printThis = '';
    window.print();
    delete document.body.dataset.printing;
    delete part.dataset.printThis;
  });
  const reset = part.querySelector('[data-reset]');
  if (!reset) continue;
  reset.hidden = false;
  reset.addEventListener('click', () => {
    if (window.confirm(wordsOf(part).resetSure)) setTicks(key, []);
  });
}

// Without accents and in small letters: who is tired types neither.
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
const texts = new WeakMap();
const textOf = (element) => {
  if (!texts.has(element)) texts.set(element, plain(element.textContent));
  return texts.get(element);
};
for (const find of all('[data-find]')) {
  find.hidden = false;
  const input = find.querySelector('input');
  const found = find.querySelector('[data-found]');
  const page = find.closest('[data-lang]');
  const own = all('.hf-part', page);
  const search = () => {
    const wanted = plain(input.value).trim().split(' ').filter(Boolean);
    const has = (element) => wanted.every((word) => textOf(element).includes(word));
    let count = 0;
    let lines = 0;
    for (const part of own) {
      const rows = all('tbody tr', part);
      const hits = wanted.length > 0 ? rows.filter(has) : [];
      part.hidden = wanted.length > 0 && !has(part);
      for (const row of rows) row.hidden = hits.length > 0 && !hits.includes(row);
      for (const table of all('table', part))
        table.hidden = hits.length > 0 && !hits.some((row) => table.contains(row));
      for (const heading of all('h4, h5, h6', part)) heading.hidden = hits.length > 0 && !leadsToHit(heading);
      if (part.hidden) continue;
      count += 1;
      lines += hits.length;
      if (wanted.length > 0) part.open = true;
    }
    for (const section of all('section', page)) {
      section.hidden =
        all('.hf-part', section).length > 0 && all('.hf-part:not([hidden])', section).length === 0;
    }
    page.querySelector('.hf-contents').hidden = wanted.length > 0;
    found.textContent = '';
    if (wanted.length === 0) return;
    const words = wordsOf(find);
    found.textContent =
      count === 0 ? words.notFound : fill(words.found, { parts: count, all: own.length, lines });
  };
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  find.querySelector('[data-clear]').addEventListener('click', () => {
    input.value = '';
    search();
    for (const part of own) part.open = false;
    input.focus();
  });
}
/** A heading is shown when something found stands below it, before the next heading of its level. */
function leadsToHit(heading) {
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[456]$/.test(next.tagName) && next.tagName <= heading.tagName) return false;
    if (next.tagName === 'TABLE' && !next.hidden) return true;
  }
  return false;
}

// A link into a part opens it.
function openTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(id);
  const part = target?.closest('.hf-part');
  if (!part) return;
  part.open = true;
  target.scrollIntoView();
}
window.addEventListener('hashchange', openTarget);
// Also when the address is the one already there.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) openTarget();
});

const asked = facts.languages.find((each) => navigator.language.toLowerCase().startsWith(each.lang));
show(kept.language ?? asked?.lang);
openTarget();
