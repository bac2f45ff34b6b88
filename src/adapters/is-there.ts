import { lstatSync } from 'node:fs';

/** Whether something stands at a path. A link that leads nowhere counts too. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // whatever is in the way, writing will say
  }
}
