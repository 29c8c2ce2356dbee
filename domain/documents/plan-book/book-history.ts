import type { PlanContent } from '../../plans/content-schema.ts';
import { paragraph, table } from '../blocks.ts';
import type { Block } from '../model.ts';
import type { BookTeller } from './book-teller.ts';

/** The versions with who approved them, then every step that led there, the newest first. */
export function historyBlocks({ history }: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  if (history.length === 0) return [paragraph(translate('planBook:noHistory'), 'note')];
  const newest = history.toReversed();
  const versions = newest
    .filter((step) => step.kind === 'approved')
    .map((step) => [String(step.version ?? ''), teller.time(step.at), step.by, step.roleName, step.comment]);
  const trail = newest.map((step) => [
    teller.time(step.at),
    translate(`planBook:step.${step.kind}`),
    [step.by, step.roleName].filter(Boolean).join(', '),
    step.comment,
  ]);
  return [
    ...(versions.length === 0
      ? [paragraph(translate('planBook:noApproval'), 'note')]
      : [
          {
            ...table(
              translate('planBook:caption.versions'),
              teller.columns({ version: 12, approvedOn: 26, by: 20, asRole: 20, comment: 22 }),
              versions,
            ),
            rowHeaders: true,
          },
        ]),
    table(
      translate('planBook:caption.trail'),
      teller.columns({ when: 28, step: 18, by: 24, comment: 30 }),
      trail,
    ),
  ];
}
