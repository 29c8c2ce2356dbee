import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dist, root } from '../project.ts';

const sources = join(root, 'renderer', 'verify-page');

/** Builds the page that verifies a record anywhere: one file, which fetches nothing and runs nothing but its own script. */
export async function buildVerifyPage(): Promise<void> {
  const script = await bundled('verify-page.ts');
  const style = await bundled('page.css');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'assets', 'verify.html'), pageOf(script, style));
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(sources, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // Browsers of the last years, whoever has to open it.
    target: ['chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  // Within the tags nothing else may stand: the page's policy names its hash.
  return outputFiles
    .map((file) => file.text)
    .join('')
    .trim();
}

function pageOf(script: string, style: string): string {
  const policy = `default-src 'none'; script-src '${sourceOf(script)}'; style-src '${sourceOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Verify a record – Vérifier un dossier</title>
<style>${style}</style>
</head>
<body>
<main id="page"></main>
<noscript>This page needs JavaScript. – Cette page a besoin de JavaScript.</noscript>
<script>${script}</script>
</body>
</html>
`;
}

function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
