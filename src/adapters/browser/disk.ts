import { accessSync, constants, readdirSync, statSync } from 'node:fs';

/** The two questions the finder asks of the disk. */
export interface Disk {
  /** A file that this user may execute. */
  readonly isProgram: (path: string) => boolean;
  /** The names in a folder, in any order; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

export const realDisk: Disk = {
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false; // not there, or not ours to run: either way no browser for us
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return []; // most machines have none of these folders
    }
  },
};
