import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../domain/documents/blocks.ts';
import type { DocumentModel } from '../../domain/documents/model.ts';
import { everyBlock } from '../../domain/documents/sample-model.ts';
import { renderDocx } from './render-docx.ts';
import { sampleBulletinFrench, sampleChecklist } from './sample-documents.ts';
import { sampleSituationReport } from './sample-situation-report.ts';
import { kindFacts, kindForms, kindModel } from './testing/kind-models.ts';

const run = promisify(execFile);

function isInstalled(command: string, version: string): boolean {
  try {
    execFileSync(command, [version], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const canLook = isInstalled('soffice', '--version') && isInstalled('pdfinfo', '-v');
if (!canLook) console.warn('Skipped: documents in LibreOffice (needs libreoffice-writer and poppler-utils)');

const documents: Record<string, DocumentModel> = {
  french: sampleBulletinFrench(),
  checklist: sampleChecklist(),
  report: sampleSituationReport(),
  every: everyBlock('en', (field) => `The ${field} of it`),
  ...Object.fromEntries(
    kindForms.flatMap((form) =>
      (['en', 'fr'] as const).map((lang) => [
        `${form.kind}${form.tactical ? '-tactical' : ''}-${lang}`,
        kindModel(form, lang, kindFacts, lang === 'en' ? 'Water leak' : 'Fuite d’eau'),
      ]),
    ),
  ),
};

/** Converts all documents to tagged PDF in one start of LibreOffice. */
async function convert(folder: string): Promise<void> {
  for (const [name, model] of Object.entries(documents)) {
    await writeFile(join(folder, `${name}.docx`), await renderDocx(model));
  }
  const files = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
  const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', tagged, '--outdir', folder, ...files], {
    timeout: 120_000,
  });
}

describe.skipIf(!canLook)('LibreOffice', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-libreoffice-'));
    await convert(folder);
  }, 150_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(documents))(
    'shows the headings and table headers of %s to a screen reader',
    async (name, model) => {
      const { stdout } = await run('pdfinfo', ['-struct-text', join(folder, `${name}.pdf`)]);
      const blocks = model.sections.flatMap((section) => section.blocks);
      expect(tagged(stdout, /^H[1-6]$/)).toEqual(
        blocks.flatMap((block) => (block.type === 'heading' ? [plain(plainText(block.spans))] : [])),
      );
      const headers = blocks.flatMap((block) => {
        if (block.type === 'table') return block.columns.map((column) => plain(column.header));
        if (block.type !== 'checklist') return [];
        const { done, task, due, responsible } = model.words;
        const hasDue = block.items.some((item) => item.due !== undefined);
        const hasRole = block.items.some((item) => item.role !== undefined);
        return [done, task, ...(hasDue ? [due] : []), ...(hasRole ? [responsible] : [])];
      });
      const shown = tagged(stdout, /^TH$/);
      expect(headers.filter((header) => !shown.includes(header))).toEqual([]);
    },
  );

  it('holds a bulletin to one page', async () => {
    const { stdout } = await run('pdfinfo', [join(folder, 'french.pdf')]);
    expect(stdout).toMatch(/^Pages:\s+1$/m);
    expect(stdout).toMatch(/^Title:\s+Le 33, rue King Ouest est fermé lundi$/m);
  });
});

/** Poppler leaves out a mark after a narrow no-break space, which LibreOffice takes from another font. */
function plain(text: string): string {
  return text
    .replace(/\s*[?!;]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of each element of a kind in what `pdfinfo -struct-text` prints: a tree by indentation. */
function tagged(tree: string, kind: RegExp): string[] {
  const found: string[] = [];
  let depth = -1;
  for (const line of tree.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const name = /^\s*(\w+)(?: \(\w+\))?(?::|$| )/.exec(line)?.[1] ?? '';
    const said = /"(.*)"\s*$/.exec(line)?.[1];
    if (kind.test(name)) {
      depth = indent;
      found.push('');
    } else if (said !== undefined && depth >= 0 && indent > depth) {
      found[found.length - 1] = `${found.at(-1) ?? ''}${said}`;
    } else if (indent <= depth) depth = -1;
  }
  return found.map(plain);
}
