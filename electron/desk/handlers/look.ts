import { keepBytes } from '../../../db/actions/attach-file.ts';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Trx } from '../../../db/writer.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import { lookSample } from '../../../domain/documents/look-sample.ts';
import { readPictureFile } from '../../../domain/documents/picture-file.ts';
import type { lookCalls } from '../../contract/look.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { renderHtml } from '../../documents/render-html.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';
import { readLookFile } from '../attachments/read-look-file.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import { houseOf } from '../documents/house.ts';

export const lookHandlers: Handlers<typeof lookCalls> = {
  'look.get': async (_, { db }) => {
    const { id, look, paper } = await getOrganisation(db);
    const bytes = look.logo === null ? undefined : await attachmentBytesOf(db, look.logo);
    const mediaType = bytes && mediaTypeOf(bytes);
    const logo = bytes && mediaType ? { mediaType, bytes: new Uint8Array(bytes) } : null;
    return { organisationId: id, look, paper, logo };
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
