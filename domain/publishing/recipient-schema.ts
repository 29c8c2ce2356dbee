import * as z from 'zod';
import { recordId } from '../record/text-schema.ts';
import { audienceLanguages } from './choices.ts';

/** One who was told, as they were called and reached then: the directory may say otherwise later. */
export const recipient = z.object({
  personId: recordId.nullable(),
  name: z.string(),
  /** Empty where the channel needs none, or where none was known. */
  address: z.string(),
  lang: z.enum(audienceLanguages),
});

export type Recipient = z.infer<typeof recipient>;
