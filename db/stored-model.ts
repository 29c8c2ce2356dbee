import type { Block, DocumentModel } from '../domain/documents/model.ts';
import { attachmentBytesOf } from './queries/attachments.ts';
import type { Db, Trx } from './writer.ts';

/**
 * A document's model as it is kept for good. Pictures of the text are named by their SHA-256, under which their bytes are
 * kept already; the bytes of any other picture are kept with it, in Base64.
 */
export function writeModel(model: DocumentModel): string {
  return JSON.stringify(withBlocks(model, (block) => (block.type === 'image' ? namedImage(block) : block)));
}

type ImageBlock = Extract<Block, { type: 'image' }>;

function namedImage({ bytes, ...image }: ImageBlock): unknown {
  return image.sha256 === undefined ? { ...image, base64: Buffer.from(bytes).toString('base64') } : image;
}

/** A model as `writeModel` kept it, with the bytes of its pictures. */
export async function readModel(db: Db | Trx, kept: string): Promise<DocumentModel> {
  const model: DocumentModel = JSON.parse(kept);
  const images = model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'image'));
  if (images.length === 0) return model;
  const bytes = new Map<Block, Uint8Array>();
  for (const image of images) bytes.set(image, await bytesOf(db, image));
  return withBlocks(model, (block) =>
    block.type === 'image' ? { ...block, bytes: bytes.get(block) ?? new Uint8Array() } : block,
  );
}

async function bytesOf(db: Db | Trx, image: ImageBlock & { base64?: string }): Promise<Uint8Array> {
  if (image.base64 !== undefined) return new Uint8Array(Buffer.from(image.base64, 'base64'));
  const kept = image.sha256 === undefined ? undefined : await attachmentBytesOf(db, image.sha256);
  return new Uint8Array(kept ?? []);
}

function withBlocks<B>(model: DocumentModel, change: (block: Block) => B) {
  return {
    ...model,
    sections: model.sections.map((section) => ({ ...section, blocks: section.blocks.map(change) })),
  };
}
