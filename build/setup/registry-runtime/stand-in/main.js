// Stands in for Electron's default application, which the registry runtime lacks: loads the folder given on the command
// line, after the modules given by -r (Playwright waits for its own before the application becomes ready).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const withValue = new Set(['-r', '--require']);
const all = process.argv.slice(1);
for (const [index, argument] of all.entries()) if (withValue.has(argument)) require(resolve(all[index + 1]));

const given = all.find((argument, index) => !argument.startsWith('-') && !withValue.has(all[index - 1]));
const folder = resolve(given ?? '.');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

process.defaultApp = true;
if (about.version) app.setVersion(about.version);
app.setName(about.productName ?? about.name ?? 'Electron');
app.setAppPath(folder);
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
