import { entryName } from '../../domain/activation/entry-name.ts';
import { spokenHash } from '../../domain/activation/noted-hash.ts';
import { type FactTeller, wholeTime } from '../../domain/documents/fact-words.ts';
import type { CheckedRecord } from './check.ts';
import { element } from './elements.ts';

/** Whole, or the first broken entry. */
export function verdictBox({ verdict, held, file }: CheckedRecord, { translate }: FactTeller): HTMLElement {
  if (verdict.whole) {
    return element(
      'section',
      { class: 'verdict', 'data-tone': 'good' },
      element('h2', {}, `✓ ${translate('record:page.wholeTitle')}`),
      element('p', {}, translate('record:page.wholeText', { count: verdict.entries })),
    );
  }
  const { fault, brokenSeq, brokenId } = verdict;
  const broken = file.entries.find(({ id }) => id === brokenId);
  const number = broken ? entryName(broken) : String(brokenSeq);
  const where =
    held.length === 0
      ? translate('record:page.brokenEarly')
      : brokenSeq > 0 && translate('record:page.brokenText', { held: held.length, number });
  return element(
    'section',
    { class: 'verdict', 'data-tone': 'bad' },
    element('h2', {}, `✗ ${translate('record:page.brokenTitle')}`),
    ...(where ? [element('p', {}, where)] : []),
    element('p', {}, translate(`record:page.fault.${fault}`)),
  );
}

/** EXERCISE, where it is one: as its own declaration says, which the hashes cover. */
export function exerciseMark({ state }: CheckedRecord, { translate }: FactTeller): HTMLElement[] {
  if (state?.mode !== 'exercise') return [];
  return [element('p', { class: 'exercise' }, translate('record:page.exercise'))];
}

/** What the record is, by whom and from when to when. */
export function factList({ file, held, state, verdict }: CheckedRecord, teller: FactTeller): HTMLElement {
  const { translate } = teller;
  const counts = new Map<string, number>();
  for (const { author } of held) counts.set(author, (counts.get(author) ?? 0) + 1);
  const people = [...counts].map(([name, count]) => translate('record:page.author', { name, count }));
  const times = held.map((e) => e.recordedAt).toSorted();
  const [from, to] = [times[0], times.at(-1)].map((at) => (at ? timeOf(at, teller) : ''));
  const title = state && [state.titleEn, state.titleFr].filter(Boolean).join(' – ');
  const lastHash = verdict.whole ? verdict.lastHash : '';
  const { exportedAt, exportedBy } = file.header;
  const facts: [name: string, value: string][] = [
    ['title', title ?? ''],
    [
      'mode',
      state ? translate(state.mode === 'exercise' ? 'record:page.exercise' : 'record:page.actual') : '',
    ],
    ['entries', String(held.length)],
    ['people', people.join(', ')],
    ['between', from && to ? translate('record:page.fromTo', { from, to }) : ''],
    ['zone', teller.timeZone],
    ['written', translate('record:page.byAt', { name: exportedBy, at: timeOf(exportedAt, teller) })],
    ['lastHash', lastHash],
    ['spoken', lastHash && spokenHash(lastHash)],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  return element(
    'dl',
    {},
    ...shown.flatMap(([name, value]) => [
      element('dt', {}, translate(`record:page.facts.${name}`)),
      element('dd', {}, value),
    ]),
  );
}

/** What the file says of itself may be anything. */
function timeOf(instant: string, teller: FactTeller): string {
  return Number.isNaN(Date.parse(instant)) ? instant : wholeTime(instant, teller);
}
