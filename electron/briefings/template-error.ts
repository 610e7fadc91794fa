/** A template of the ministry's own cannot be drawn. Says which file, where in it, and what the typesetter found wrong. */
export class TemplateError extends Error {
  readonly file: string;
  /** Counted from 1; `null` where the typesetter names no place. */
  readonly line: number | null;
  readonly reason: string;

  constructor(file: string, line: number | null, reason: string) {
    super(`a template cannot be drawn: ${file}, line ${line ?? '?'}: ${reason}`);
    this.name = 'TemplateError';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
