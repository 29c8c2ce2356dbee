import { keepBytes } from '../../../db/actions/attach-file.ts';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Trx } from '../../../db/writer.ts';
import { cleanLine } from '../../../domain/documents/clean-text.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import { lookSample } from '../../../domain/documents/look-sample.ts';
import { readPictureFile } from '../../../domain/documents/picture-file.ts';
import type { lookCalls } from '../../contract/look.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { renderHtml } from '../../documents/render-html.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';
import { readLookFile } from '../attachments/read-look-file.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import { houseOf, letterheadOf } from '../documents/house.ts';

export const lookHandlers: Handlers<typeof lookCalls> = {
  'look.get': async (_, { db }) => {
    const { id, look, paper } = await getOrganisation(db);
    const bytes = look.logo === null ? undefined : await attachmentBytesOf(db, look.logo);
    const mediaType = bytes && mediaTypeOf(bytes);
    const logo = bytes && mediaType ? { mediaType, bytes: new Uint8Array(bytes) } : null;
    const letterhead = await letterheadOf(db, look.letterhead);
    return { organisationId: id, look, paper, logo, letterheadNotes: letterhead?.notes ?? [] };
  },
  'look.change': async ({ field, value }, desk) => {
    await changeLook(desk, () => ({ [field]: value }));
    return {};
  },
  'look.setLogo': async ({ token }, desk) => {
    const bytes = await readLookFile(desk.grantedPath(token));
    if (bytes === null) return { refused: 'picture_too_large' };
    const picture = readPictureFile(bytes);
    if (typeof picture === 'string') return { refused: picture };
    await changeLook(desk, async (trx) => ({ logo: await keepBytes(trx, bytes) }));
    return { refused: null };
  },
  'look.setLetterhead': async ({ token, name }, desk) => {
    const bytes = await readLookFile(desk.grantedPath(token));
    if (bytes === null) return { refused: { code: 'too_large', said: '' } };
    // Writes Word files to try it: loaded when it is asked for.
    const { tryLetterhead } = await import('../documents/try-letterhead.ts');
    const refused = await tryLetterhead(desk.db, bytes);
    if (refused) return { refused };
    const letterheadName = cleanLine(name, 200);
    await changeLook(desk, async (trx) => ({ letterhead: await keepBytes(trx, bytes), letterheadName }));
    return { refused: null };
  },
  'look.preview': async ({ language }, { db }) => {
    const { nameEn, nameFr, paper } = await getOrganisation(db);
    const name = inLanguage({ en: nameEn, fr: nameFr }, language);
    const teller = { lang: language, translate: documentTranslator(language) };
    const model = lookSample(teller, name, paper);
    return { html: renderHtml(model, await houseOf(db, model)) };
  },
};

/** Over what is kept at that moment: two fields that are left one after the other are both stored. */
async function changeLook(desk: DeskContext, change: (trx: Trx) => Promise<object> | object): Promise<void> {
  await inChangeSet(desk, { source: 'edit' }, async (changes) => {
    const { id, look } = await getOrganisation(changes.trx);
    await changes.update('organisation', id, { look: { ...look, ...(await change(changes.trx)) } });
  });
  desk.changed('organisation');
}
