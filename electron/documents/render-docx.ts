import { Document, type FileChild, type ISectionOptions, Packer, PageOrientation } from 'docx';
import type { DocumentModel, Section } from '../../domain/documents/model.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { validatePrepared } from '../../domain/documents/validate.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { type HouseStyle, plainHouse } from './house-style.ts';
import { packDocx } from './pack.ts';
import { wordBlock } from './word-blocks.ts';
import { contentsOptions } from './word-contents.ts';
import { nameBookmarks, type WordContext } from './word-context.ts';
import { numbering } from './word-lists.ts';
import { cardSheet, type PageShape, pageMargin, pageShape, paletteOf } from './word-look.ts';
import { pageFooter, pageHeader } from './word-pages.ts';
import { wordStyles } from './word-styles.ts';

/**
 * The bytes of a Word file: the same for the same model in every process, time zone and year. The one door to the
 * Word writer, so that another may stand behind it.
 * @throws ExpectedError `document_problems` with `details.problems` (DocumentProblem[]) when the model has an error.
 */
export async function renderDocx(given: DocumentModel, house: HouseStyle = plainHouse): Promise<Uint8Array> {
  const model = prepareDocument(given);
  const errors = validatePrepared(model).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    throw new ExpectedError('document_problems', 'The document cannot be written', { problems: errors });
  }
  const styles = wordStyles({ lang: model.lang, ...house });
  const written = await Packer.pack(wordDocument(model, house, styles), 'uint8array', false, [
    { path: 'word/styles.xml', data: styles },
  ]);
  return packDocx(written, model, house);
}

function wordDocument(model: DocumentModel, house: HouseStyle, styles: string): Document {
  const palette = paletteOf(house.accent);
  const counts = { lists: 1, tasks: 0, pictures: 0 };
  const bookmarks = nameBookmarks(model);
  return new Document({
    title: model.title,
    subject: model.subject,
    creator: model.creator,
    lastModifiedBy: model.creator,
    customProperties: customProperties(model),
    numbering: numbering(palette),
    ...contentsOptions(model, styles),
    sections: model.sections.map((section, at) => {
      const shape = pageShape(model.paper, Boolean(section.landscape), house.letterhead?.margin);
      const page = panelShape(section, shape);
      const around = { before: undefined, after: undefined };
      const context: WordContext = { model, page, palette, bookmarks, counts, ...around };
      return wordSection(section, at, context, house);
    }),
  });
}

/** The header and footer go on from section to section; one of another width needs its own. */
function wordSection(section: Section, at: number, context: WordContext, house: HouseStyle): ISectionOptions {
  const { model } = context;
  const page = pageShape(model.paper, Boolean(section.landscape), house.letterhead?.margin);
  const before = model.sections[at - 1];
  const isSameShape = before !== undefined && Boolean(before.landscape) === Boolean(section.landscape);
  const children: FileChild[] = section.blocks.flatMap((block, index) => {
    const before = section.blocks[index - 1]?.type;
    const after = section.blocks[index + 1]?.type;
    return wordBlock(block, { ...context, before, after });
  });
  if (section.blocks.some((block) => block.type === 'cards'))
    return { ...cardPage(context, at > 0), children };
  // docx turns the page itself: a landscape page is given upright.
  const upright = pageShape(model.paper, false);
  const orientation = section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const hasOwnFirst = at === 0 && (house.logo !== null || hasOwnFirstPage(house));
  return {
    properties: {
      titlePage: hasOwnFirst,
      ...(section.columns && { column: { count: section.columns, space: betweenPanels, equalWidth: true } }),
      page: {
        size: { width: upright.width, height: upright.height, orientation },
        margin: house.letterhead?.margin ?? pageMargin,
      },
    },
    ...(isSameShape
      ? {}
      : {
          headers: {
            default: pageHeader(model, page, house),
            ...(hasOwnFirst ? { first: pageHeader(model, page, house, house.logo) } : {}),
          },
          footers: {
            default: pageFooter(model, page, house),
            ...(hasOwnFirst ? { first: pageFooter(model, page, house) } : {}),
          },
        }),
    children,
  };
}

/** The fold is in the middle of it. */
const betweenPanels = pageMargin.left;

function panelShape({ columns }: Section, page: PageShape): PageShape {
  return columns ? { ...page, textWidth: (page.textWidth - betweenPanels) / columns } : page;
}

function hasOwnFirstPage({ letterhead }: HouseStyle): boolean {
  if (letterhead === null) return false;
  const { head, foot } = letterhead;
  return head.first !== head.others || foot.first !== foot.others;
}

/** No head and no foot: the cards go to the edge of the page, but where the head of the pages before goes on. */
function cardPage({ model, page }: WordContext, goesOn: boolean): Pick<ISectionOptions, 'properties'> {
  const { top, right, bottom, left } = cardSheet(model.paper).margin;
  const sheet = { ...pageMargin, header: 0, footer: 0, top, right, bottom, left };
  const margin = goesOn ? { ...pageMargin, right, left } : sheet;
  return { properties: { page: { size: { width: page.width, height: page.height }, margin } } };
}

/** Names under which the file carries what it was made from. */
const propertyNames = {
  id: 'DocumentId',
  kind: 'DocumentKind',
  number: 'DocumentNumber',
  version: 'DocumentVersion',
  fingerprint: 'FactsFingerprint',
} as const;

function customProperties(model: DocumentModel): { name: string; value: string }[] {
  const { id, kind, number, version, fingerprint } = model.identity;
  return Object.entries({ id, kind, number, version, fingerprint }).flatMap(([name, value]) => {
    const key = Object.entries(propertyNames).find(([field]) => field === name)?.[1];
    return key === undefined || value === undefined || value === '' ? [] : [{ name: key, value }];
  });
}
