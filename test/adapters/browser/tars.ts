interface Entry {
  path: string;
  prefix?: string;
  text?: string;
  type?: string;
  mode?: number;
}

/** A ustar archive of these entries. */
export function aTar(entries: readonly Entry[]): Uint8Array {
  const blocks = entries.flatMap(({ path, prefix = '', text = '', type = '0', mode = 0o644 }) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(mode.toString(8).padStart(7, '0'), 100);
    header.write(Buffer.byteLength(text).toString(8).padStart(11, '0'), 124);
    header.write(type, 156);
    header.write('ustar\u000000', 257);
    header.write(prefix, 345);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
