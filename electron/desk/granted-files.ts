import { ExpectedError } from '../../domain/errors.ts';

/** Files that the user chose in a dialog. Calls name them by the token that main made; the window knows no path. */
export class GrantedFiles {
  readonly #paths = new Map<string, string>();

  grant(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  /** @throws ExpectedError `file_unreadable` for a token that was never given. */
  path(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined)
      throw new ExpectedError('file_unreadable', 'no file was granted under this token');
    return path;
  }
}
