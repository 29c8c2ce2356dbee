import { randomUUID } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keepContinuityPack } from '../../../db/actions/keep-continuity-pack.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import { fileNamePart, uniqueFileName } from '../../../domain/documents/file-name.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Parsed } from '../../contract/call.ts';
import type { continuityPackCalls } from '../../contract/continuity-pack.ts';
import { packWords } from '../../documents/pack-words.ts';
import type { DeskContext } from '../desk-context.ts';
import type { MakePackInput } from '../jobs/make-continuity-pack.ts';

type Wanted = Parsed<typeof continuityPackCalls, 'pack.make'>;

/**
 * Has a pack written beside where it will stand, and moves it there when it is whole. Whatever happens, a cancel that
 * ends the job where it stands among it, nothing else is left in the folder; what a kill leaves goes at the next start
 * or with the next pack.
 * @throws ExpectedError `file_not_written`, `pdf_not_made`, `cancelled`, `plan_damaged`.
 */
export async function makePack(
  { jobId, token, languages, pdf, archive }: Wanted,
  desk: DeskContext,
): Promise<{ name: string; files: number }> {
  const parent = desk.grantedPath(token);
  const madeAt = desk.clock.now();
  const organisation = await getOrganisation(desk.db);
  await desk.waitingFolders.removeLeftBehind();
  const waiting = await desk.waitingFolders.make(parent);
  const [folder, zip] = [join(waiting, 'pack'), join(waiting, 'pack.zip')];
  try {
    await mkdir(folder);
    const [lang = 'en'] = languages;
    const input: MakePackInput = {
      ...{ folder, languages, pdf, madeAt, packId: randomUUID(), madeBy: desk.author },
      archive: archive && { path: zip, passphrase: archive.passphrase },
      workspace: basename(desk.workspacePath, '.holdfast'),
      release: packageJson.version,
      renewDays: organisation.packIntervalDays,
    };
    const done = await desk.runJob<{ changeId: number; files: number }>({
      ...{ jobId, name: 'make-continuity-pack', input },
    });
    const wanted = packWords(lang)('pack:file.folder', {
      date: dateIn(organisation.timeZone, madeAt),
      organisation: inLanguage({ en: organisation.nameEn, fr: organisation.nameFr }, lang).slice(0, 60),
    });
    const name = await moveTo(parent, archive ? zip : folder, fileNamePart(wanted), archive ? '.zip' : '');
    await keepContinuityPack(desk.db, {
      ...{ id: input.packId, at: madeAt, by: desk.author, name, changeId: done.changeId },
    });
    desk.changed('findings');
    return { name, files: done.files };
  } finally {
    await desk.waitingFolders.remove(waiting);
  }
}

/** Under a name that nothing there has. @returns that name. */
async function moveTo(parent: string, from: string, stem: string, ending: string): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    // A stem may have a dot of its own: only what is given as the ending is one.
    const name =
      ending === '' ? uniqueFileName(`${stem}.`, taken).slice(0, -1) : uniqueFileName(stem + ending, taken);
    const isThere = await stat(join(parent, name)).catch(() => undefined);
    if (!isThere) {
      await rename(from, join(parent, name)).catch((error: unknown) => {
        throw new ExpectedError('file_not_written', String(error));
      });
      return name;
    }
    taken.add(ending === '' ? `${name}.`.toLowerCase() : name.toLowerCase());
  }
}
