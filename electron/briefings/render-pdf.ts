import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import { charactersWithoutFont, coverageOf } from './font-coverage.ts';

/** Characters that no shipped font can draw. Each is printed by its number, and the paper says which they are. */
const SPELLED = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

export class PdfPrinter {
  readonly #compiler: NodeCompiler;
  readonly #covered: ReadonlySet<number>;
  readonly #template: string;

  constructor({ templatesDir, fontsDir }: { readonly templatesDir: string; readonly fontsDir: string }) {
    const files = readdirSync(fontsDir).filter((name) => /\.[ot]tf$/.test(name));
    this.#covered = coverageOf(files.map((name) => readFileSync(join(fontsDir, name))));
    // Only shipped fonts: the same paper on every machine, and nothing of this machine in it.
    this.#compiler = NodeCompiler.create({ workspace: templatesDir, fontArgs: [{ fontPaths: [fontsDir] }] });
    this.#template = join(templatesDir, 'country-briefing.typ');
    this.#dataFile = join(templatesDir, 'briefing.json');
  }

  readonly #dataFile: string;

  /** The composed briefing as a tagged PDF. A character without a font is spelled out, so that the paper comes out. */
  print(document: BriefingDocument): Uint8Array {
    const json = JSON.stringify(document);
    const missing = new Set(charactersWithoutFont([json], this.#covered));
    const drawable = Array.from(json, (character) => (missing.has(character) ? SPELLED(character) : character)).join(
      '',
    );
    this.#compiler.addSource(this.#dataFile, drawable);
    const pdf = this.#compiler.pdf(
      { mainFilePath: this.#template },
      { creationTimestamp: Date.parse(document.generatedAt) / 1000 },
    );
    this.#compiler.evictCache(10);
    return new Uint8Array(pdf);
  }
}
