import { logFileFormat } from '../domain/activation/log-file.ts';

/**
 * What a file that is no workspace says of itself, where it is the copy of an activation: its first line.
 * @param start the first bytes of the file, the whole of that line where it is a copy
 */
export function activationCopyOf(start: Buffer): { titleEn: string; titleFr: string } | undefined {
  const [line = ''] = start.toString('utf8').split('\n', 1);
  if (!line.startsWith('{')) return undefined;
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!(header instanceof Object) || !('format' in header) || header.format !== logFileFormat)
    return undefined;
  const textOf = (name: 'titleEn' | 'titleFr') => String(Reflect.get(header, name) ?? '');
  const [titleEn, titleFr] = [textOf('titleEn'), textOf('titleFr')];
  return { titleEn: titleEn || titleFr, titleFr: titleFr || titleEn };
}
