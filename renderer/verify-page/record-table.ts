import type { ActivationState } from '../../domain/activation/activation-state.ts';
import { logWords } from '../../domain/documents/activation-tables.ts';
import { type FactTeller, tableTime, zoneName } from '../../domain/documents/fact-words.ts';
import { type RecordRow, recordRows } from '../../domain/documents/record-rows.ts';
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
  const notes = [
    row.reason && translate('record:because', { reason: row.reason }),
    row.corrects !== null && translate('record:corrects', { number: row.corrects }),
    row.correctedBy !== null && translate('record:correctedBy', { number: row.correctedBy }),
    row.keeps !== null && translate('record:keeps', { number: row.keeps }),
    row.lateReason && translate('record:late', { reason: row.lateReason }),
  ].filter((note) => typeof note === 'string' && note !== '');
  const words = logWords(row, teller).trim();
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, String(row.number)),
    element('td', {}, tableTime(row.at, teller)),
    element('td', {}, tableTime(row.recordedAt, teller)),
    element('td', {}, author),
    element('td', {}, translate(`record:kind.${row.kind}`)),
    element(
      'td',
      {},
      row.correctedBy === null ? words : element('s', {}, words),
      ...notes.map((note) => element('div', { class: 'soft' }, String(note))),
    ),
    element('td', {}, element('code', { title: row.hash }, row.hash.slice(0, shownDigits))),
  );
}
