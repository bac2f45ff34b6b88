export interface FlagOptions {
  /** The browser's own folder for everything it writes. */
  readonly profile: string;
  /** Chromium refuses to run its sandbox as root; for anyone else the sandbox stays on. */
  readonly asRoot: boolean;
}

/**
 * The arguments the browser starts with: no window, no network, no scripts, nothing of its own going on in the
 * background, and a layout that doesn't depend on the machine. Speed hardly depends on any of them.
 */
export function browserFlags({ profile, asRoot }: FlagOptions): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(asRoot ? ['--no-sandbox'] : []),

    // No name resolves and no address connects, not even for a preconnect, which never becomes a request.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--dns-prefetch-disable',
    '--no-pings',
    // No frame runs a script, whatever process it is in.
    '--blink-settings=scriptEnabled=false',
    '--disable-extensions',

    // Advance widths as the font has them: with hinting they are whole pixels, and letters stand unevenly in print.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--lang=en-GB',

    // Nothing that starts beside the printing, asks the desktop for a key ring, or outlives the browser.
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    '--hide-scrollbars',
    '--mute-audio',
    '--disable-gpu',
    // Containers often give /dev/shm 64 MB, which a long report exceeds.
    '--disable-dev-shm-usage',
    '--disable-features=Translate,MediaRouter,OptimizationHints',

    // The first page is there as soon as the browser is, which is sooner than asking for one.
    'about:blank',
  ];
}
