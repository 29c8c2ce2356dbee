import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dist, root } from '../project.ts';
import { firstChunks, firstChunksInPage } from './first-chunks.ts';

export default defineConfig({
  root: join(root, 'renderer'),
  // The page is served from app://, at any depth.
  base: './',
  plugins: [react(), firstChunksInPage()],
  logLevel: 'warn',
  build: {
    outDir: join(dist, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: { codeSplitting: { groups: firstChunks } },
    },
  },
});
