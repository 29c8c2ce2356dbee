import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { everyBlock } from '../../domain/documents/sample-model.ts';
import { renderDocx } from './render-docx.ts';
import { sampleBulletinFrench } from './sample-documents.ts';

const run = promisify(execFile);
const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** Renders two documents, one of them after others, and says the hash of each. */
const script = `
const { createHash } = await import('node:crypto');
const { renderDocx } = await import(${here('./render-docx.ts')});
const { everyBlock } = await import(${here('../../domain/documents/sample-model.ts')});
const { sampleBulletinFrench } = await import(${here('./sample-documents.ts')});
await renderDocx(everyBlock('fr', (field) => field));
for (const model of [everyBlock('en', (field) => field), sampleBulletinFrench()]) {
  console.log(createHash('sha256').update(await renderDocx(model)).digest('hex'));
}
`;

async function hashesIn(timeZone: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
  });
  return stdout;
}

async function hash(bytes: Promise<Uint8Array>): Promise<string> {
  return createHash('sha256')
    .update(await bytes)
    .digest('hex');
}

describe('the same facts', () => {
  it('give the same bytes in every process and time zone', async () => {
    const here = await hash(renderDocx(everyBlock('en', (field) => field)));
    const french = await hash(renderDocx(sampleBulletinFrench()));
    const elsewhere = await Promise.all(['Pacific/Kiritimati', 'America/St_Johns', 'UTC'].map(hashesIn));
    expect(elsewhere).toEqual(elsewhere.map(() => `${here}\n${french}\n`));
  });

  it('give other bytes when one of them changes', async () => {
    const one = await hash(renderDocx(everyBlock('en', (field) => field)));
    const other = await hash(
      renderDocx(everyBlock('en', (field) => (field === 'cell 4' ? 'changed' : field))),
    );
    expect(one).not.toBe(other);
  });
});
