import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** The screens, for every shell. No preload. */
export default defineConfig({
  renderer: {
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
  },
});
