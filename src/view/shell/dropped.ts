/** The files of what was dropped, those in dropped folders with their path. */
import type { GivenFile } from '../../state/intake.svelte.ts';

/** Must be called while the drop is handled: the browser empties the list afterwards. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly GivenFile[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.length)
    return [...(transfer?.files ?? [])].map((file) => ({
      name: file.name,
      arrayBuffer: () => file.arrayBuffer(),
      blob: file,
    }));
  return (await Promise.all(entries.map((entry) => filesIn(entry, '')))).flat();
}

async function filesIn(entry: FileSystemEntry, within: string): Promise<GivenFile[]> {
  const name = within + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File | null>((take) => (entry as FileSystemFileEntry).file(take, () => take(null)));
    return file ? [{ name, arrayBuffer: () => file.arrayBuffer(), blob: file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // a reader gives a hundred entries at a time, and none at the end
    const some = await new Promise<FileSystemEntry[]>((take) => reader.readEntries(take, () => take([])));
    if (!some.length) break;
    found.push(...some);
  }
  found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return (await Promise.all(found.map((one) => filesIn(one, `${name}/`)))).flat();
}
