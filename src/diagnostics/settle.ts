import { catalogue } from './catalogue.ts';
import {
  inOrder,
  type Diagnostic,
  type Finding,
  type Path,
  type Range,
  type Severity,
} from './diagnostic.ts';

/** What is known of a file when findings about it are settled. */
export interface Settled {
  readonly value: unknown;
  readonly rangeAt: (path: Path, part?: 'key' | 'value') => Range | null;
}

export interface Settlement {
  readonly files: ReadonlyMap<string, Settled>;
  /** `rules:` of cpc.yaml. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Findings as diagnostics: with the severity that is configured, without those that are off or that an `allow:` at
 * their place or above it silences, each with its line and column, in order.
 */
export function settle(findings: readonly Finding[], { files, severities }: Settlement): Diagnostic[] {
  const diagnostics = findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? catalogue[finding.code].severity;
    const file = files.get(finding.file);
    if (severity === 'off' || isAllowed(finding, file?.value)) return [];
    return [
      { ...finding, severity, range: finding.range ?? file?.rangeAt(finding.path, finding.part) ?? null },
    ];
  });
  return inOrder(diagnostics);
}

function isAllowed({ code, path }: Finding, value: unknown): boolean {
  let node = value;
  if (allows(node, code)) return true;
  for (const step of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[step];
    if (allows(node, code)) return true;
  }
  return false;
}

function allows(node: unknown, code: string): boolean {
  const allow = (node as { allow?: unknown } | null | undefined)?.allow;
  return (
    Array.isArray(allow) && allow.some((entry) => (entry as { rule?: unknown } | undefined)?.rule === code)
  );
}
