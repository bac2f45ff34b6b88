import { homedir, tmpdir } from 'node:os';

/** What a browser was found by. The order is the order of preference. */
export type BrowserKind = 'named' | 'embedded' | 'puppeteer' | 'installed';

/** A browser that is worth starting. */
export interface FoundBrowser {
  readonly executable: string;
  readonly kind: BrowserKind;
  /** Half a sentence for `cpc doctor`: where this browser comes from. */
  readonly how: string;
  /** Variables the browser needs on top of the command's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The machine as the browser's code sees it: plain values, so that every platform can be tested on any other. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Environment;
  readonly home: string;
  /** The folder for temporary files. */
  readonly temp: string;
  /** The POSIX user; undefined on Windows. */
  readonly uid: number | undefined;
}

/** The machine this command runs on, with the environment it was given. */
export function thisMachine(env: Environment): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    env,
    home: env['HOME'] ?? homedir(),
    temp: env['TMPDIR'] ?? tmpdir(),
    uid: process.getuid?.(),
  };
}
