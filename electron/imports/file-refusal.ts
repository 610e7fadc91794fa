/** Why a whole file is not taken. Each has its sentence on the screen. */
export type FileRefusal =
  | 'tooLarge'
  | 'empty'
  | 'unknownType'
  | 'wrongType'
  | 'oldWorkbook'
  | 'archiveDamaged'
  | 'archiveEncrypted'
  | 'archiveTooManyEntries'
  | 'archiveTooLarge'
  | 'archiveNames'
  | 'xmlForbidden'
  | 'xmlTooDeep'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'cellTooLong'
  | 'recordTooLong'
  | 'notReadable'
  | 'notAWorkbook'
  | 'tooManySheets'
  | 'notText'
  | 'noRows'
  | 'tookTooLong'
  | 'tookTooMuchMemory';

/** The file is refused before anything of it is kept. It crosses the worker's boundary as its code. */
export class FileRefusalError extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal, cause?: unknown) {
    super(`the file is refused: ${refusal}`, { cause });
    this.refusal = refusal;
  }
}
