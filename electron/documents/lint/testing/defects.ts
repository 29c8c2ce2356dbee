import { packageDefects } from './package-defects.ts';
import type { Defect } from './plant.ts';
import { textDefects } from './text-defects.ts';

/**
 * Ways to break the Word file of `everyBlock`, in English. The SDK (0.4.0) sees 24 of these 108, the lint all but four of
 * the last of the package; the tests of both ask only what each must see, since the SDK takes a second a file.
 */
export const defects: Defect[] = [...packageDefects, ...textDefects];
