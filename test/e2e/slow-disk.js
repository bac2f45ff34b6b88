import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A disk on which writing a file takes a while, so that whatever may happen in the middle of it does: a signal, another
 * run, a look at the folder.
 */
const { openSync, writeSync, closeSync } = fs;
const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

fs.writeFileSync = (path, content, options) => {
  const bytes = Buffer.from(content);
  const half = bytes.length >> 1;
  const file = openSync(path, options?.flag ?? 'w');
  writeSync(file, bytes.subarray(0, half));
  wait(15);
  writeSync(file, bytes.subarray(half));
  closeSync(file);
};
syncBuiltinESMExports();
