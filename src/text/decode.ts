/** Bytes of a file to the text as read: the form that every offset and hash of a dataset refers to. */

/** The runtime's decoder; the core is compiled without the types of any platform. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;

/** The text as read, or one line that says why there is none. */
export type Decoded = { readonly text: string; readonly fault?: undefined } | { readonly fault: string };

/** How many bytes at the start are searched for signs of a binary file. */
const SNIFF = 65_536;
/** Share of control characters above which a file is taken for binary. */
const CONTROL_SHARE = 0.02;

const MARKS: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/** No byte order mark, LF line ends, NFC: what `DocumentMeta.sha256` is taken over. */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SNIFF);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    // tab, line feed, form feed, carriage return and escape occur in texts
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > head.length * CONTROL_SHARE;
}

/** Reads UTF-8, with or without a byte order mark, and UTF-16 with one. Never throws on any bytes. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (!mark && isBinary(bytes)) return { fault: 'is not text (binary content)' };
  let text: string;
  try {
    text = new TextDecoder(mark?.label ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: `is not valid ${(mark?.label ?? 'utf-8').toUpperCase()}: save it as UTF-8 and try again` };
  }
  const read = normalise(text);
  if (read.trim() === '') return { fault: 'is empty' };
  return { text: read };
}
