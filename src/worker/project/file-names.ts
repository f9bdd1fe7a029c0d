/** The parts of a file's name that is given with its path, `/` between folders. */

export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
export const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
