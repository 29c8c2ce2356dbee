import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Language } from './settings.ts';
import { type ShellWords, shellWords } from './words.ts';

export type TargetType =
  | ('docx' | 'xlsx' | 'csv' | 'jsonl' | 'svg' | 'pdf' | 'html' | 'folder')
  | ('holdfast-activation' | 'same');
export type SourceType =
  | 'workspace'
  | 'tasks'
  | 'attachment'
  | 'activation'
  | 'picture'
  | 'letterhead'
  | 'writing';

/** The file in which an activation travels from computer to computer. */
const activationEnding = 'holdfast-activation';

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

  /** A file that something is copied out of, attached, or brought in. */
  async source(type: SourceType): Promise<string | undefined> {
    const words = this.#words;
    const all = { name: words.allFiles, extensions: ['*'] };
    const tables = ['docx', 'xlsx', 'csv', 'tsv', 'txt'];
    const dialogs: Record<SourceType, [title: string, filters: FileFilter[]]> = {
      workspace: [words.sourceTitle, [{ name: words.workspaceType, extensions: ['holdfast'] }, all]],
      tasks: [words.sourceTitle, [{ name: words.tableType, extensions: tables }, all]],
      attachment: [words.attachTitle, [all]],
      picture: [words.pictureTitle, [{ name: words.pictureType, extensions: ['png', 'jpg', 'jpeg'] }, all]],
      writing: [words.writingTitle, [{ name: words.writingType, extensions: ['docx', 'txt', 'md'] }, all]],
      letterhead: [words.letterheadTitle, [{ name: words.word, extensions: ['docx', 'dotx'] }, all]],
      activation: [words.activationTitle, [{ name: words.activation, extensions: [activationEnding] }, all]],
    };
    const [path] = await this.#open(...dialogs[type], ['openFile']);
    return path;
  }

  async target(suggestedName: string, type: TargetType): Promise<string | undefined> {
    const words = this.#words;
    if (type === 'folder') {
      const [path] = await this.#open(words.folderTitle, [], ['openDirectory', 'createDirectory']);
      return path;
    }
    const name = fileName(suggestedName);
    const ending = type === 'same' ? extname(name).slice(1).toLowerCase() : type;
    const typeName: Record<Exclude<TargetType, 'folder'>, string> = {
      ...{ docx: words.word, xlsx: words.workbook, csv: words.list, jsonl: words.lines, svg: words.picture },
      ...{ pdf: words.pdf, html: words.page },
      ...{ 'holdfast-activation': words.activation, same: ending.toUpperCase() },
    };
    return await this.#save(words.saveTitle, inDocuments(name), ending, typeName[type]);
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
    const filters = ending ? [{ name: typeName, extensions: [ending] }] : [];
    const { canceled, filePath } = await dialog.showSaveDialog(this.#window(), {
      title,
      defaultPath,
      filters,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return undefined;
    if (ending === '' || extname(filePath).toLowerCase() === `.${ending}`) return filePath;
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
