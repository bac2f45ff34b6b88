// The least that reading a workspace takes: each file read and parsed, and nothing looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [root] = process.argv.slice(2);
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.yaml'))
    parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
