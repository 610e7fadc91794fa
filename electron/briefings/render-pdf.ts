import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { imageOf } from '../../domain/image-kind.ts';
import type { DrawingStep } from '../../domain/making-step.ts';
import { charactersWithoutFont, coverageOf } from './font-coverage.ts';
import type { Paper, Photo } from './paper.ts';
import { TemplateError } from './template-error.ts';

/** Characters that no shipped font can draw. Each is printed by its number, and the paper says which they are. */
const SPELLED = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const TEMPLATES = {
  briefing: { file: 'country-briefing.typ', data: 'briefing.json' },
  book: { file: 'book.typ', data: 'book.json' },
  record: { file: 'record.typ', data: 'record.json' },
  letter: { file: 'letter.typ', data: 'letter.json' },
  pocket: { file: 'pocket.typ', data: 'pocket.json' },
} as const;
/** What the templates share; one of a ministry's own may lie beside its template, or else ours is used. */
const SHARED = 'blocks.typ';
/** The standard for documents that everybody can read: tags, title, language, alternative texts. */
const STANDARD = 'ua-1';

type BookPaper = Extract<Paper, { kind: 'book' }>;

export interface PrinterFolders {
  readonly templatesDir: string;
  readonly fontsDir: string;
  /** Where a ministry may keep templates of its own: each found here takes the place of ours. */
  readonly ownTemplatesDir: string;
}

interface Place {
  readonly dir: string;
  readonly compiler: NodeCompiler;
}

export class PdfPrinter {
  readonly #folders: PrinterFolders;
  readonly #covered: ReadonlySet<number>;
  readonly #places = new Map<string, Place>();

  constructor(folders: PrinterFolders) {
    this.#folders = folders;
    const files = readdirSync(folders.fontsDir).filter((name) => /\.[ot]tf$/.test(name));
    this.#covered = coverageOf(files.map((name) => readFileSync(join(folders.fontsDir, name))));
  }

  /**
   * The composed paper as a tagged PDF. A character without a font is spelled out, and a picture that is none is left away, so
   * that the paper comes out.
   *
   * @throws TemplateError when a template of the ministry's own cannot be drawn
   */
  print(paper: Paper): Uint8Array {
    return this.printWhole(paper).bytes;
  }

  /** As `print`, says which photos are not in it, and tells of each step before it begins. */
  printWhole(
    paper: Paper,
    onStep?: (step: DrawingStep) => void,
  ): { readonly bytes: Uint8Array; readonly leftOut: readonly string[] } {
    const photos = paper.kind === 'book' ? paper.photos.filter(({ bytes }) => imageOf(bytes) !== null) : [];
    const drawn = this.#draw(paper, photos, onStep);
    if (!(drawn instanceof TemplateError)) return { bytes: drawn, leftOut: leftOutOf(paper, photos) };
    if (paper.kind !== 'book' || photos.length === 0) throw drawn;
    // A file that begins like a picture and is none stops the typesetter. The paper matters more, and so do the other faces.
    const sound = photos.filter((photo) => this.#isDrawable(paper, photo));
    const again = this.#draw(paper, sound, onStep);
    if (again instanceof TemplateError) throw again;
    return { bytes: again, leftOut: leftOutOf(paper, sound) };
  }

  /** Whether a page with this photo alone comes out. */
  #isDrawable({ document }: BookPaper, photo: Photo): boolean {
    const face = { type: 'person', name: '–', lines: [], date: null, photoId: photo.id } as const;
    const part = { kind: 'biographies', about: null, title: '–', blocks: [face] } as const;
    const page = { ...document, cover: [], head: [], isOnePage: false, contentsTitle: null, parts: [part] };
    return !(this.#draw({ kind: 'book', document: page, photos: [photo] }, [photo]) instanceof TemplateError);
  }

  #draw(paper: Paper, photos: readonly Photo[], onStep?: (step: DrawingStep) => void): Uint8Array | TemplateError {
    const { file, data } = TEMPLATES[paper.kind];
    const { dir, compiler } = this.#placeOf(file);
    const names = new Map(photos.map(({ id, bytes }, index) => [id, photoName(index, bytes)]));
    for (const { id, bytes } of photos) compiler.mapShadow(join(dir, names.get(id) ?? id), Buffer.from(bytes));
    compiler.addSource(
      join(dir, data),
      this.#drawable(JSON.stringify({ ...paper.document, photos: Object.fromEntries(names) })),
    );
    onStep?.('drawing');
    const compiled = compiler.compile({ mainFilePath: join(dir, file) });
    const document = compiled.result;
    if (document !== null) onStep?.('file');
    const pdf =
      document === null
        ? errorOf(compiler, compiled, file)
        : new Uint8Array(this.#export(compiler, document, Date.parse(paper.document.generatedAt) / 1000));
    compiler.evictCache(10);
    for (const name of names.values()) compiler.unmapShadow(join(dir, name));
    return pdf;
  }

  #export(compiler: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number): Buffer {
    return compiler.pdf(document, { creationTimestamp, pdfStandard: STANDARD });
  }

  /** The compiler of the folder that a template lies in. Only shipped fonts: the same paper on every machine. */
  #placeOf(file: string): Place {
    const { templatesDir, ownTemplatesDir, fontsDir } = this.#folders;
    const dir = existsSync(join(ownTemplatesDir, file)) ? ownTemplatesDir : templatesDir;
    const known = this.#places.get(dir);
    if (known) return known;
    const compiler = NodeCompiler.create({ workspace: dir, fontArgs: [{ fontPaths: [fontsDir] }] });
    if (!existsSync(join(dir, SHARED))) {
      compiler.addSource(join(dir, SHARED), readFileSync(join(templatesDir, SHARED), 'utf8'));
    }
    const place = { dir, compiler };
    this.#places.set(dir, place);
    return place;
  }

  #drawable(json: string): string {
    const missing = new Set(charactersWithoutFont([json], this.#covered));
    if (missing.size === 0) return json;
    return Array.from(json, (character) => (missing.has(character) ? SPELLED(character) : character)).join('');
  }
}

function leftOutOf(paper: Paper, drawn: readonly Photo[]): readonly string[] {
  return paper.kind === 'book' ? paper.photos.filter((photo) => !drawn.includes(photo)).map(({ id }) => id) : [];
}

function photoName(index: number, bytes: Uint8Array): string {
  return `photo-${index}.${imageOf(bytes)?.mediaType.slice('image/'.length) ?? 'png'}`;
}

function errorOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>, file: string): TemplateError {
  const error = compiled.takeError() ?? compiled.takeDiagnostics();
  const found = (error ? compiler.fetchDiagnostics(error) : []) as readonly {
    readonly message: string;
    readonly path: string;
    readonly range: { readonly start: { readonly line: number } } | null;
  }[];
  const [first] = found;
  const line = first?.range ? first.range.start.line + 1 : null;
  return new TemplateError(first?.path.split(/[\\/]/).at(-1) ?? file, line, first?.message ?? 'no reason was given');
}
