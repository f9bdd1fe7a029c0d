/** Hands files to the person as a download: one as it is, several in an archive. */
export async function saveFiles(files: readonly (readonly [string, string])[], name: string): Promise<void> {
  const encoder = new TextEncoder();
  let blob: Blob;
  let fileName: string;
  const [only] = files;
  if (only && files.length === 1) {
    [fileName] = only;
    blob = new Blob([encoder.encode(only[1])], { type: 'application/json' });
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
