import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Language } from './settings.ts';
import { type ShellWords, shellWords } from './words.ts';

export type TargetType = 'docx' | 'xlsx' | 'csv' | 'jsonl' | 'svg' | 'folder';

/** The dialogs of the system in which the user chooses files. Each answers with paths, or nothing when it was cancelled. */
export class FileDialogs {
  readonly #window: () => BrowserWindow;
  readonly #language: () => Language;

  constructor(window: () => BrowserWindow, language: () => Language) {
    this.#window = window;
    this.#language = language;
  }

  get #words(): ShellWords['files'] {
    return shellWords(this.#language()).files;
  }

  async newWorkspace(kind: 'empty' | 'example'): Promise<string | undefined> {
    const { newTitle, newName, exampleTitle, exampleName, workspaceType } = this.#words;
    const [title, name] = kind === 'empty' ? [newTitle, newName] : [exampleTitle, exampleName];
    return await this.#save(title, inDocuments(`${name}.holdfast`), 'holdfast', workspaceType);
  }

  async workspaceCopy(name: string): Promise<string | undefined> {
    const { copyTitle, copyName, workspaceType } = this.#words;
    const date = new Date().toLocaleDateString('en-CA');
    const suggested = copyName.replace('{name}', name).replace('{date}', date);
    return await this.#save(copyTitle, inDocuments(`${suggested}.holdfast`), 'holdfast', workspaceType);
  }

  async workspace(): Promise<string | undefined> {
    const { openTitle, workspaceType, allFiles } = this.#words;
    const filters = [
      { name: workspaceType, extensions: ['holdfast'] },
      { name: allFiles, extensions: ['*'] },
    ];
    const [path] = await this.#open(openTitle, filters, ['openFile']);
    return path;
  }

  async spreadsheets(): Promise<string[]> {
    const { spreadsheetTitle, spreadsheetType, allFiles } = this.#words;
    const filters = [
      { name: spreadsheetType, extensions: ['csv', 'tsv', 'txt', 'xlsx', 'docx'] },
      { name: allFiles, extensions: ['*'] },
    ];
    return await this.#open(spreadsheetTitle, filters, ['openFile', 'multiSelections']);
  }

  /** A file that something is copied out of. */
  async source(type: 'workspace' | 'tasks'): Promise<string | undefined> {
    const { sourceTitle, tableType, allFiles, workspaceType } = this.#words;
    const filters = [
      type === 'workspace'
        ? { name: workspaceType, extensions: ['holdfast'] }
        : { name: tableType, extensions: ['docx', 'xlsx', 'csv', 'tsv', 'txt'] },
      { name: allFiles, extensions: ['*'] },
    ];
    const [path] = await this.#open(sourceTitle, filters, ['openFile']);
    return path;
  }

  async target(suggestedName: string, type: TargetType): Promise<string | undefined> {
    const { saveTitle, folderTitle, word, workbook, list, lines, picture } = this.#words;
    if (type === 'folder') {
      const [path] = await this.#open(folderTitle, [], ['openDirectory', 'createDirectory']);
      return path;
    }
    const typeName = { docx: word, xlsx: workbook, csv: list, jsonl: lines, svg: picture }[type];
    return await this.#save(saveTitle, inDocuments(fileName(suggestedName)), type, typeName);
  }

  async #open(
    title: string,
    filters: FileFilter[],
    properties: ('openFile' | 'multiSelections' | 'openDirectory' | 'createDirectory')[],
  ): Promise<string[]> {
    const defaultPath = app.getPath('documents');
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#window(), {
      title,
      filters,
      properties,
      defaultPath,
    });
    return canceled ? [] : filePaths;
  }

  async #save(
    title: string,
    defaultPath: string,
    ending: string,
    typeName: string,
  ): Promise<string | undefined> {
    const filters = [{ name: typeName, extensions: [ending] }];
    const { canceled, filePath } = await dialog.showSaveDialog(this.#window(), {
      title,
      defaultPath,
      filters,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return undefined;
    if (extname(filePath).toLowerCase() === `.${ending}`) return filePath;
    const completed = `${filePath}.${ending}`;
    // Not every system adds the ending. The user was not asked about a file of the completed name: ask again, with it.
    return existsSync(completed) ? await this.#save(title, completed, ending, typeName) : completed;
  }
}

function inDocuments(name: string): string {
  return join(app.getPath('documents'), name);
}

/** A suggestion comes from the window: a name only, of characters that every system takes. */
function fileName(suggested: string): string {
  const name = suggested
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return name || 'Holdfast';
}
