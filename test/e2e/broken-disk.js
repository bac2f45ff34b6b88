import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Listing a folder fails as no disk ever does: as if by a bug. */
fs.readdirSync = () => {
  throw new TypeError('as if by a bug');
};
syncBuiltinESMExports();
