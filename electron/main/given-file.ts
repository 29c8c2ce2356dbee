import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The workspace file, or the copy of an activation, among the arguments of a start (a double click gives it), as a full path. */
export function givenFile(argv: readonly string[], workingFolder: string): string | undefined {
  const given = argv
    .slice(1)
    .find((argument) => !argument.startsWith('-') && /\.holdfast(-activation)?$/i.test(argument));
  if (given === undefined) return undefined;
  const path = resolve(workingFolder, given);
  // An application folder of that name (in development) is no workspace.
  return existsSync(resolve(path, 'package.json')) ? undefined : path;
}
