/** A bounded zip reader over fflate: what an archive claims is never believed, only what comes out is counted. */
import { Unzip, UnzipInflate } from 'fflate';
import { FormatFault, megabytes } from './limits.ts';

export interface ZipEntry {
  /** The path inside the archive, with `..`, drive letters and leading slashes taken off. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What may still be unpacked; shared by an archive and the archives within it. */
export interface Budget {
  bytes: number;
  entries: number;
}

/** Bytes that are unpacked at once. */
const PIECE = 1 << 14;
/** What no text does: this many times as large unpacked, and more than this many bytes. */
const BOMB = { ratio: 100, bytes: 16 << 20 };

/** A path that cannot leave the folder it is read into, without control characters. */
export function safePath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(/\p{Cc}/gu, ''))
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/');
}

/**
 * Unpacks the entries that `wanted` accepts, in the order of the archive; folders are skipped.
 * Throws FormatFault for a damaged or encrypted archive and where more comes out than `budget` allows (it is used up by what comes).
 */
export function unzip(archive: Uint8Array, budget: Budget, wanted: (name: string) => boolean = () => true): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let fault: FormatFault | null = null;
  let pushed = 0;
  const reader = new Unzip((file) => {
    if (fault || file.name.endsWith('/')) return;
    if (--budget.entries < 0) {
      fault = new FormatFault('holds too many files: unpack it and add the folder');
      return;
    }
    const name = safePath(file.name);
    if (!name || !wanted(name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (fault) return;
      if (error) {
        fault = new FormatFault(`is damaged or encrypted (${name})`);
        return;
      }
      budget.bytes -= chunk.length;
      size += chunk.length;
      if (budget.bytes < 0 || (size > BOMB.bytes && size > pushed * BOMB.ratio)) {
        fault = new FormatFault(
          `unpacks to far more than it should (over ${megabytes(size)} so far): it may be a zip bomb`,
        );
        chunks.length = 0;
        file.terminate();
        return;
      }
      chunks.push(chunk);
      if (!final) return;
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const part of chunks) {
        bytes.set(part, at);
        at += part.length;
      }
      entries.push({ name, bytes });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    // small pieces, so that a bomb is stopped soon after it bursts
    for (let at = 0; at < archive.length && !fault; at += PIECE) {
      pushed = Math.min(archive.length, at + PIECE);
      reader.push(archive.subarray(at, at + PIECE), at + PIECE >= archive.length);
    }
  } catch (error) {
    fault ??= new FormatFault(
      `is a damaged or encrypted archive (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  if (fault) throw fault;
  return entries;
}
