/** A line of a card in its parts: `item1.TEL;TYPE=cell:+383 …`. */
interface CardLine {
  readonly property: string;
  /** As they are written, each with its semicolon before it. */
  readonly parameters: string;
  readonly value: string;
}

/** Most lines are as the reader wants them. */
const PLAIN = /^[\w.-]+(?:;[\w-]+=[\w,-]*)*:[^,\\=]*$/;
/** Properties whose value is a list by commas, in which a comma means something. */
const LISTS = /^(?:[\w-]+\.)?(?:NICKNAME|CATEGORIES)$/i;
/** Properties whose value is made of parts by semicolons. */
const STRUCTURED = /^(?:[\w-]+\.)?(?:N|ORG|ADR|GENDER)$/i;
/** Parameters that are longer than this name nothing, and are slow to read. */
const MAX_PARAMETERS = 2_000;

/**
 * A line of a card as the reader of version 3.0 and 4.0 takes it whole: quoted-printable bytes of version 2.1 are decoded and its
 * bare types named, and a comma that the writer left bare in a text is one, as people mean it. The reader would end the text there.
 */
export function readableLine(line: string): string {
  if (PLAIN.test(line)) return line;
  const parts = partsOf(line);
  if (parts === null || parts.parameters.length > MAX_PARAMETERS) return '';
  const { property } = parts;
  const { parameters, value } = isQuotedPrintable(parts) ? decoded(parts) : withNamedTypes(parts);
  return `${property}${parameters}:${withPlainCommas(property, value)}`;
}

/** Quoted-printable lines of version 2.1 go on where they end in `=`; so does base64, which must be left alone. */
export function joinSoftBreaks(text: string): string {
  if (!/QUOTED-PRINTABLE/i.test(text)) return text;
  const lines: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const before = isOpen ? (lines.pop() ?? '').slice(0, -1) : '';
    lines.push(before + line);
    isOpen = line.endsWith('=') && (isOpen || /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line));
  }
  return lines.join('\n');
}

/** Null for what is no line of a card. A colon inside quotes ends nothing. */
function partsOf(line: string): CardLine | null {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    if (letter !== ':' || isQuoted) continue;
    const head = line.slice(0, at);
    const end = head.indexOf(';');
    const property = end < 0 ? head : head.slice(0, end);
    return { property, parameters: head.slice(property.length), value: line.slice(at + 1) };
  }
  return null;
}

function isQuotedPrintable({ parameters }: CardLine): boolean {
  return /QUOTED-PRINTABLE/i.test(parameters);
}

function withNamedTypes({ parameters, value }: CardLine): Pick<CardLine, 'parameters' | 'value'> {
  return { parameters: parameters.replace(/;([\w-]+)(?=;|$)/g, ';TYPE=$1'), value };
}

function decoded(line: CardLine): Pick<CardLine, 'parameters' | 'value'> {
  const charset = /CHARSET=([\w-]+)/i.exec(line.parameters)?.[1] ?? 'utf-8';
  const bytes = Buffer.from(
    line.value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  const { parameters } = withNamedTypes(line);
  return {
    parameters: parameters.replace(/;(?:CHARSET=[^;]*|(?:ENCODING|TYPE)=QUOTED-PRINTABLE)(?=;|$)/gi, ''),
    value: decode(bytes, charset).replace(/\r?\n/g, '\\n'),
  };
}

function withPlainCommas(property: string, value: string): string {
  if (!/[,\\]/.test(value)) return value;
  const text = LISTS.test(property) ? value : value.replace(/(\\[\s\S])|,/g, (_, escaped?: string) => escaped ?? '\\,');
  return STRUCTURED.test(property)
    ? text
    : text.replace(/\\[\s\S]/g, (pair) => (pair === '\\;' || pair === '\\:' ? pair.slice(1) : pair));
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
