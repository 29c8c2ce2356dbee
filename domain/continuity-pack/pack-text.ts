import type { Bilingual } from '../documents/fact-data.ts';
import { inLanguage } from '../documents/fact-words.ts';
import type { BookTeller } from '../documents/plan-book/book-teller.ts';

/** A plan of the pack: the version that was approved, or none for a draft. */
export interface PackedPlan {
  code: string;
  name: Bilingual;
  approval: { version: number; approvedAt: string; approvedBy: string } | null;
  /** SHA-256 of what the plan says. */
  hash: string;
}

export interface PackedFile {
  /** Within the pack, with `/` between folders. */
  path: string;
  /** Hexadecimal, lower case. */
  sha256: string;
}

export interface PackRecord {
  organisation: Bilingual;
  /** Name of the workspace's file. */
  workspace: string;
  madeAt: string;
  madeBy: string;
  /** Of Holdfast. */
  release: string;
  plans: PackedPlan[];
  files: PackedFile[];
}

const line = '='.repeat(72);

/**
 * `PACK.txt`: what the pack is, in each language, then the SHA-256 of every file in the form that `sha256sum -c` reads.
 * Lines end as Windows ends them.
 */
export function packText(record: PackRecord, tellers: readonly BookTeller[]): string {
  const told = tellers.flatMap((teller) => [...partIn(record, teller), '', line, '']);
  const sums = record.files.map(({ path, sha256 }) => `${sha256}  ${path}`);
  const title = tellers.map(({ translate }) => translate('pack:text.files')).join(' / ');
  return `${[...told, title, '', ...sums].join('\r\n')}\r\n`;
}

function partIn(record: PackRecord, teller: BookTeller): string[] {
  const { lang, translate } = teller;
  const plans = record.plans.map(({ code, name, approval, hash }) => {
    const version =
      approval === null
        ? translate('pack:text.draft')
        : translate('pack:text.version', {
            version: approval.version,
            time: teller.time(approval.approvedAt),
            by: approval.approvedBy,
          });
    return [`- ${[code, inLanguage(name, lang)].filter(Boolean).join(' ')}: ${version}`, `  SHA-256 ${hash}`];
  });
  return [
    translate('pack:text.title', { organisation: inLanguage(record.organisation, lang) }),
    '',
    translate('pack:text.start'),
    '',
    translate('pack:text.made', { time: teller.time(record.madeAt), instant: record.madeAt }),
    translate('pack:text.by', { name: record.madeBy }),
    translate('pack:text.from', { workspace: record.workspace, release: record.release }),
    '',
    translate('pack:text.plans'),
    ...(plans.length === 0 ? [translate('pack:text.noPlans')] : plans.flat()),
    '',
    translate('pack:text.confidential'),
  ];
}
