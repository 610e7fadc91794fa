import { UploadError } from './upload.ts';

/**
 * Fetches a file that the desk makes and saves it under the name that the desk gives it.
 *
 * @returns the headers of the answer, which may say what is not in the file
 * @throws UploadError when the desk refuses or fails
 */
export async function saveDownload(path: string, fallbackName: string, asked: RequestInit = {}): Promise<Headers> {
  const response = await fetch(path, asked);
  if (!response.ok) throw new UploadError(await refusalOf(response));
  saveAs(await response.blob(), nameIn(response) ?? fallbackName);
  return response.headers;
}

async function refusalOf(response: Response): Promise<UploadError['refusal']> {
  const answer = (await response.json().catch(() => null)) as { error?: UploadError['refusal'] } | null;
  return answer?.error?.code ? answer.error : null;
}

/** The name with all its letters, which the desk sends beside the plain one. */
function nameIn(response: Response): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
