import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../project.ts';

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const inWindow = (...path: string[]) => join(root, 'renderer', ...path);

/** What is drawn first, nearly always. */
const firstPlace = [
  inWindow('window.tsx'),
  inWindow('plan', 'plan-place.tsx'),
  inWindow('plan', 'overview', 'overview-page.tsx'),
];

/**
 * All that the first place needs is in one chunk, since each file is a request that the main process answers while it is
 * starting everything else. What the entry imports stays apart: it asks for the first facts while that chunk is read.
 */
export const firstChunks = [
  {
    name: 'asks',
    entries: [inWindow('main.ts')],
    also: /vite\/preload-helper|rolldown\/runtime/,
    priority: 2,
  },
  { name: 'first', entries: firstPlace, also: null, priority: 1 },
].map(({ name, entries, also, priority }) => ({
  name: (id: string, graph: Graph) => (also?.test(id) || withImports(entries, graph).has(id) ? name : null),
  debugName: name,
  priority,
}));

/** Modules with all that they import, but for what is imported on demand. */
function withImports(entries: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** The page names that chunk and its styles, so that they are fetched with the entry and not after it. */
export function firstChunksInPage(): Plugin {
  return {
    name: 'first-chunks-in-page',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle).flatMap((file) => {
          const isScript = file.type === 'chunk' && file.name === 'first';
          const isStyle = file.type === 'asset' && /\/first-[^/]*\.css$/.test(file.fileName);
          if (!isScript && !isStyle) return [];
          const attrs = {
            rel: isScript ? 'modulepreload' : 'stylesheet',
            crossorigin: true,
            href: `./${file.fileName}`,
          };
          return [{ tag: 'link', attrs, injectTo: 'head' as const }];
        }),
    },
  };
}
