/** gzip without a time in it, on a thread of its own. */
async function packBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { gzip } = await import('fflate');
  return new Promise((done, fail) =>
    gzip(bytes, { mtime: 0 }, (error, packed) => (error ? fail(error) : done(packed.slice()))),
  );
}

/** Hands files to the person as a download: one as it is, several in an archive. */
export async function saveFiles(
  files: readonly (readonly [string, string])[],
  name: string,
  packed = false,
): Promise<void> {
  const encoder = new TextEncoder();
  let blob: Blob;
  let fileName: string;
  const [only] = files;
  if (only && files.length === 1) {
    const bytes = encoder.encode(only[1]);
    fileName = packed ? `${only[0]}.gz` : only[0];
    blob = packed
      ? new Blob([await packBytes(bytes)], { type: 'application/gzip' })
      : new Blob([bytes], { type: 'application/json' });
  } else {
    const { zipSync } = await import('fflate');
    const entries = Object.fromEntries(files.map(([path, text]) => [`${name}/${path}`, encoder.encode(text)]));
    // a fixed date, so that the same dataset gives the same archive
    const bytes = zipSync(entries, { mtime: new Date('1980-01-01T00:00:00') });
    fileName = `${name}.zip`;
    blob = new Blob([bytes.slice()], { type: 'application/zip' });
  }
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
