const BLOCK = 512;

export interface TarFile {
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Uint8Array;
}

/**
 * The regular files of a POSIX (ustar) archive. Folders, links and devices are left out: an archive of shared libraries
 * needs none. A path that would lead out of the folder it is unpacked into is refused.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') break; // two blocks of zeros end an archive
    const size = octal(header, 124, 12);
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const type = text(header, 156, 1);
    if (type === '' || type === '0') {
      if (path.startsWith('/') || path.split('/').includes('..'))
        throw new Error(`The archive holds a path outside its folder: ${path}`);
      const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
      if (bytes.length !== size) throw new Error(`The archive ends in the middle of ${path}`);
      files.push({ path, executable: (octal(header, 100, 8) & 0o100) !== 0, bytes });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  const value = Number.parseInt(text(header, start, length).trim() || '0', 8);
  if (!Number.isSafeInteger(value)) throw new Error('The archive has a number that is not octal');
  return value;
}
