import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProfileName, isSafeName, roleOf } from '../workspace/source.ts';

/** The plans of a workspace by the names of their folders. No file is opened: a shell waits for the answer. */
export function planNames(root: string): string[] {
  return namesIn(join(root, 'plans')).filter(
    (name) => isSafeName(name) && existsSync(join(root, 'plans', name, 'plan.yaml')),
  );
}

/** Its papers as `cpc report` takes them: `<plan>/<name>`. */
export function paperNames(root: string): string[] {
  return planNames(root).flatMap((plan) =>
    namesIn(join(root, 'plans', plan, 'papers')).flatMap((file) => {
      const role = roleOf(`plans/${plan}/papers/${file}`);
      const isPaper = role !== undefined && 'kind' in role && role.kind === 'paper' && isSafeName(role.name);
      return isPaper ? [`${plan}/${role.name}`] : [];
    }),
  );
}

/** The profiles of its own, by the names of their folders. */
export function profileNames(root: string): string[] {
  return namesIn(join(root, 'profiles')).filter(
    (name) => isProfileName(name) && existsSync(join(root, 'profiles', name, 'profile.yaml')),
  );
}

/** Sorted; none where there is no such folder, or none that may be looked into. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
