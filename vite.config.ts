import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** The screens, for every shell. */
export const screens: UserConfig = {
  root: join(root, 'renderer'),
  // Screens have addresses of their own, so files are asked for from the top.
  base: '/',
  plugins: [react()],
  build: {
    outDir: join(root, 'out/renderer'),
    emptyOutDir: true,
    rollupOptions: { input: join(root, 'renderer/index.html') },
    // The policy of the pages allows no data: fonts; flags and fonts stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
};

/** Electron's main process and the worker that prints. Packages stay outside, as electron-builder puts them beside it. No preload. */
export const mainProcess: UserConfig = {
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(root, 'out/main'),
    emptyOutDir: true,
    rollupOptions: {
      input: { index: join(root, 'electron/main.ts'), 'briefing-worker': join(root, 'electron/briefings/worker.ts') },
      external: ['electron'],
      output: { format: 'esm', entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(screens);
