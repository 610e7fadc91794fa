import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;

/**
 * What the preview of PDF asks for by name: fonts and character maps for documents that bring none, and decoders as plain script,
 * since our policy allows no WebAssembly. Each with its licence.
 */
function pdfFiles(): Plugin {
  const wanted = { cmaps: /./, standard_fonts: /./, wasm: /nowasm_fallback|LICENSE.*(?:OPENJPEG|JBIG2)/ };
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const [folder, names] of Object.entries(wanted)) {
        const from = join(root, 'node_modules/pdfjs-dist', folder);
        for (const name of readdirSync(from).filter((file) => names.test(file))) {
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(join(from, name)) });
        }
      }
    },
  };
}

/** The screens, for every shell. */
export const screens: UserConfig = {
  root: join(root, 'renderer'),
  // Screens have addresses of their own, so files are asked for from the top.
  base: '/',
  plugins: [react(), pdfFiles()],
  // The reader of PDF fetches a decoder only when a picture needs it.
  worker: { format: 'es' },
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

/** Electron's main process and its workers. Packages stay outside, as electron-builder puts them beside it. No preload. */
export const mainProcess: UserConfig = {
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(root, 'out/main'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        index: join(root, 'electron/main.ts'),
        'briefing-worker': join(root, 'electron/briefings/worker.ts'),
        'reference-worker': join(root, 'electron/reference/worker.ts'),
        'copy-worker': join(root, 'electron/backups/copy-worker.ts'),
        'import-worker': join(root, 'electron/imports/import-worker.ts'),
      },
      external: ['electron'],
      output: { format: 'esm', entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(screens);
