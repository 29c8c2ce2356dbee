import type { PlanChange } from '../../plans/change-schema.ts';
import { changeSentence } from '../../plans/change-words.ts';
import type { PlanContent } from '../../plans/content-schema.ts';
import { bullets, heading, paragraph, table } from '../blocks.ts';
import type { Block } from '../model.ts';
import type { BookTeller } from './book-teller.ts';

/** What is different from an earlier version. */
export interface Since {
  version: number;
  changes: PlanChange[];
}

/** More changes than a reader would go through: the rest are on screen. */
const mostChanges = 200;

/** The versions with who approved them, what is new in this one, then every step that led there, the newest first. */
export function historyBlocks({ history }: PlanContent, since: Since | null, teller: BookTeller): Block[] {
  const { translate } = teller;
  if (history.length === 0) return [paragraph(translate('planBook:noHistory'), 'note')];
  return [...versionTable(history, teller), ...changesSince(since, teller), ...trailTable(history, teller)];
}

type History = PlanContent['history'];

function versionTable(history: History, teller: BookTeller): Block[] {
  const { translate } = teller;
  const rows = history
    .filter((step) => step.kind === 'approved')
    .toReversed()
    .map((step) => [String(step.version ?? ''), teller.time(step.at), step.by, step.roleName, step.comment]);
  if (rows.length === 0) return [paragraph(translate('planBook:noApproval'), 'note')];
  const columns = teller.columns({ version: 12, approvedOn: 26, by: 20, asRole: 20, comment: 22 });
  return [{ ...table(translate('planBook:caption.versions'), columns, rows), rowHeaders: true }];
}

/** What a reader of the version before needs to know of this one. */
function changesSince(since: Since | null, teller: BookTeller): Block[] {
  if (since === null) return [];
  const { translate } = teller;
  const { version, changes } = since;
  const told = changes.slice(0, mostChanges).map((change) => changeSentence(change, teller));
  const more = changes.length - told.length;
  return [
    heading(2, translate('planBook:changesSince', { version })),
    ...(told.length === 0 ? [paragraph(translate('planBook:noChanges'), 'note')] : [bullets(told)]),
    ...(more > 0 ? [paragraph(translate('planBook:moreChanges', { count: more }), 'note')] : []),
  ];
}

function trailTable(history: History, teller: BookTeller): Block[] {
  const { translate } = teller;
  const rows = history
    .toReversed()
    .map((step) => [
      teller.time(step.at),
      translate(`planBook:step.${step.kind}`),
      [step.by, step.roleName].filter(Boolean).join(', '),
      step.comment,
    ]);
  const columns = teller.columns({ when: 28, step: 18, by: 24, comment: 30 });
  return [
    heading(2, translate('planBook:caption.trail')),
    table(translate('planBook:caption.trail'), columns, rows),
  ];
}
