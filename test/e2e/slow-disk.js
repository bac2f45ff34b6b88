import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as later } from 'node:timers/promises';

/**
 * A disk on which writing a file takes a while, so that whatever may happen in the middle of it does: a signal, another
 * run, a look at the folder. Writing in the background takes longer than stopping does.
 */
const { openSync, writeSync, closeSync } = fs;
const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

fs.writeFileSync = (path, content, options) => {
  const [half, rest, file] = begin(path, content, options);
  writeSync(file, half);
  wait(15);
  writeSync(file, rest);
  closeSync(file);
};

fs.promises.writeFile = async (path, content, options) => {
  const [half, rest, file] = begin(path, content, options);
  writeSync(file, half);
  await later(400);
  writeSync(file, rest);
  closeSync(file);
};

function begin(path, content, options) {
  const bytes = Buffer.from(content);
  const middle = bytes.length >> 1;
  return [bytes.subarray(0, middle), bytes.subarray(middle), openSync(path, options?.flag ?? 'w')];
}
syncBuiltinESMExports();
