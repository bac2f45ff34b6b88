import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cpc } from './cpc.ts';
import { aFolder, aWorkspace, filesIn, manyPlans } from './workspace.ts';

/** The same plans, differing in what they say and how much of it. */
const short = manyPlans(5);
const long = Object.fromEntries(
  Object.entries(short).map(([path, text]) => [
    path,
    text.replace('Workshops were held.', 'Many workshops were held in every ward. '.repeat(300)),
  ]),
);

type Contents = Readonly<Record<string, Buffer>>;

const contentsOf = (folder: string): Contents =>
  existsSync(folder)
    ? Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file))]))
    : {};

async function reportOf(root: string, cwd = aFolder(), preload?: string): Promise<Contents> {
  const { code, stderr } = await cpc(['-C', root, 'report', '--quiet'], {
    cwd,
    ...(preload !== undefined && { preload }),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return contentsOf(join(cwd, 'out'));
}

/** Files that are not, byte for byte, what one of the runs alone would write. */
function torn(contents: Contents, alone: readonly Contents[]): string[] {
  return Object.entries(contents).flatMap(([file, bytes]) =>
    alone.some((run) => run[file]?.equals(bytes)) ? [] : [`${file} of ${bytes.length} bytes`],
  );
}

test(
  'two runs into the same out/ both end well, and at no moment is a file there that is not whole',
  { timeout: 40_000 },
  async () => {
    const roots = [aWorkspace(short), aWorkspace(long)];
    const alone = await Promise.all(roots.map((root) => reportOf(root)));
    expect(torn(alone[0] ?? {}, alone.slice(1)), 'they differ').toHaveLength(15);

    const cwd = aFolder();
    const runs = Promise.all(roots.map((root) => reportOf(root, cwd, 'slow-disk.js')));
    const over = runs.then(() => true);
    let looks = 0;
    do {
      const seen = finished(join(cwd, 'out'));
      expect(torn(seen, alone)).toEqual([]);
      const count = Object.keys(seen).length;
      if (count > 0 && count < 15) looks += 1;
    } while (!(await Promise.race([over, wait(2, false)])));
    expect(looks, 'looks at an unfinished folder').toBeGreaterThan(10);
    const written = contentsOf(join(cwd, 'out'));
    expect(Object.keys(written)).toEqual(Object.keys(alone[0] ?? {}));
    expect(torn(written, alone)).toEqual([]);
  },
);

/** What somebody sees who lists the folder: the files whose names do not begin with a dot. */
function finished(folder: string): Contents {
  if (!existsSync(folder)) return {};
  const files = filesIn(folder).filter((file) => !/(^|\/)\.[^/]*$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]));
}
