import { join } from 'node:path';

/** The folder of the project, and of what is made from it. */
export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');
export const release = join(root, 'release');
