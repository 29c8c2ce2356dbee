import type { ActivationState } from '../../domain/activation/activation-state.ts';
import { logWords } from '../../domain/documents/activation-tables.ts';
import { type FactTeller, tableTime, zoneName } from '../../domain/documents/fact-words.ts';
import { type RecordRow, recordRows, rowNotes, toldChanges } from '../../domain/documents/record-rows.ts';
import { element } from './elements.ts';

const shownDigits = 8;

/** The log as a table: what was corrected is struck through and stays. */
export function recordTable(state: ActivationState, teller: FactTeller): HTMLElement {
  const { translate } = teller;
  const zone = zoneName(state.declaredAt, teller);
  const headers = [0, 1, 2, 3, 4, 5, 6].map((at) => translate(`record:document.columns.${at}`));
  const table = element(
    'table',
    {},
    element('caption', {}, translate('record:page.caption', { zone })),
    element('thead', {}, element('tr', {}, ...headers.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...recordRows(state).map((row) => rowOf(row, teller))),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': translate('record:page.facts.entries') },
    table,
  );
}

function rowOf(row: RecordRow, teller: FactTeller): HTMLElement {
  const { translate } = teller;
  const author = row.saidBy
    ? translate('record:document.saidBy', { name: row.author, saidBy: row.saidBy })
    : row.author;
  const words = logWords(row, teller).trim();
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, row.name),
    element('td', {}, struckIf(row.struck.time, tableTime(row.at, teller))),
    element('td', {}, tableTime(row.recordedAt, teller)),
    element('td', {}, struckIf(row.struck.speaker, author)),
    element('td', {}, translate(`record:kind.${row.kind}`)),
    element(
      'td',
      {},
      struckIf(row.struck.words, words),
      ...toldChanges(row, teller).map(({ label, before, now }) =>
        element('div', {}, `${label} `, element('s', {}, before), ` ${now}`),
      ),
      ...rowNotes(row, teller).map((note) => element('div', { class: 'soft' }, note)),
    ),
    element('td', {}, element('code', { title: row.hash }, row.hash.slice(0, shownDigits))),
  );
}

function struckIf(isStruck: boolean, words: string): HTMLElement | string {
  return isStruck ? element('s', {}, words) : words;
}
