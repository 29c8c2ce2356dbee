import { createHash } from 'node:crypto';
import type { Sha256 } from '../domain/activation/log-chain.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
