import { appendFileSync } from 'node:fs';

/** Called for each module that is imported, by name or by import(). */
export async function load(url, context, next) {
  appendFileSync(process.env.CPC_LOADED, `${url}\n`);
  return next(url, context);
}
