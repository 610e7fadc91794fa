import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Two builds: the main process with its worker for the Electron shell, and the screens for every shell. No preload. */
export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out/main'),
      rollupOptions: {
        input: {
          index: join(root, 'electron/main.ts'),
          'briefing-worker': join(root, 'electron/briefings/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
      // Native modules and everything else from node_modules stay where the packager puts them.
      externalizeDeps: true,
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      rollupOptions: { input: join(root, 'renderer/index.html') },
      // The policy of the pages allows no data: fonts; flags and fonts stay files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  },
});
