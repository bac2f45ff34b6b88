import { appendFileSync } from 'node:fs';
import Module, { register } from 'node:module';

/** Writes the address of every module that is loaded, however, to the file that CPC_LOADED names. */
register('./loaded-hooks.js', import.meta.url);
process.on('exit', () => {
  const required = Object.keys(Module._cache).map((path) => `file://${path}\n`);
  appendFileSync(process.env.CPC_LOADED, required.join(''));
});
