import * as z from 'zod';
import { mapKinds } from '../../domain/dependency-map/map.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

const node = z.object({
  id: recordId,
  kind: z.enum(mapKinds),
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  /** Of a function: the tier that counts, chosen or reckoned. */
  tier: z.number().nullable(),
  /** Within what time it can be back. */
  backMinutes: z.number().nullable(),
  unitId: recordId.nullable(),
});

const edge = z.object({
  id: z.string(),
  link: z.enum(['needs', 'providedBy', 'standsAt', 'keptIn']),
  from: recordId,
  to: recordId,
  neededBackMinutes: z.number().nullable(),
  neededByRto: z.boolean().optional(),
  bridgedMinutes: z.number().nullable(),
  state: z.enum(['met', 'late', 'unknown']),
});

/** What is on the picture, named by its things: the desk lays it out as the window does. */
const picture = {
  token: z.string(),
  language: z.enum(['en', 'fr']),
  nodeIds: z.array(recordId).min(1).max(500),
};

/** A drawing of the window as a file of pixels. */
const png = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 30 * 1024 * 1024, { params: { code: 'too_large' } })
  .refine((bytes) => [0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte), {
    params: { code: 'invalid' },
  });

export const mapCalls = {
  /** Everything of the map, without what is archived. */
  'map.get': call(z.object({}), z.object({ nodes: z.array(node), edges: z.array(edge) })),
  /** Writes the picture as an SVG to a file that was chosen. */
  'map.exportSvg': call(z.object({ ...picture, jobId }), z.object({})),
  /** Writes a Word file with the picture, what it says in words, and the table of dependencies. */
  'map.exportDocument': call(
    z.object({
      ...picture,
      jobId,
      png,
      width: z.int().min(1).max(20_000),
      height: z.int().min(1).max(20_000),
    }),
    z.object({}),
  ),
} as const;
