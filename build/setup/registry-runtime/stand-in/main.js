// Stands in for Electron's default application, which the registry runtime lacks: loads the folder given on the command line.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(given ?? '.');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

process.defaultApp = true;
if (about.version) app.setVersion(about.version);
app.setName(about.productName ?? about.name ?? 'Electron');
app.setAppPath(folder);
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
