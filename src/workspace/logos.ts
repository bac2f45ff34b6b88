import { logoLimit, type LogoFile, type Logos, type Unusable } from '../model/logo.ts';
import type { Workspace } from '../model/workspace.ts';

/** A file that another one names, as it was found below the root. */
export type Asset =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Every logo that cpc.yaml or a plan names, read and made safe. `read` answers for a path below the workspace's root.
 * Where none is named, nothing is loaded.
 */
export async function readLogos(
  { config, plans }: Workspace,
  read: (path: string, limit: number) => Asset,
): Promise<Logos> {
  const named = [config, ...plans.map(({ plan }) => plan.value)].flatMap(({ house }) => house?.logo ?? []);
  const logos = new Map<string, LogoFile>();
  for (const path of new Set(named)) logos.set(path, await logoAt(path, read));
  return logos;
}

async function logoAt(path: string, read: (path: string, limit: number) => Asset): Promise<LogoFile> {
  if (leadsOut(path)) return { kind: 'outside' };
  const asset = read(path, logoLimit);
  switch (asset.kind) {
    case 'read': {
      const { readLogo } = await import('../read/logo/read-logo.ts');
      return readLogo(asset.bytes);
    }
    case 'too-large':
      return tooLarge(asset.size);
    case 'unreadable':
      return {
        kind: 'unusable',
        reason: asset.reason,
        help: 'Check that it is a file and that you may open it.',
      };
    case 'missing':
    case 'outside':
      return asset;
    default:
      return asset satisfies never;
  }
}

/** From a drive's or the system's root, an address of the web, or up more folders than it has come down. */
function leadsOut(path: string): boolean {
  if (/^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path)) return true;
  let depth = 0;
  for (const step of path.split(/[\\/]/)) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

const tooLarge = (size: number): Unusable => ({
  kind: 'unusable',
  reason: `has ${(size / 1e6).toFixed(1)} MB, and a logo may have ${logoLimit / 1e6} MB`,
  help: 'Save a smaller copy: every page holds the whole logo.',
});
