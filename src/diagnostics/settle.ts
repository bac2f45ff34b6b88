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
    const isForced = always.includes(finding.code);
    const usual = catalogue[finding.code].severity;
    const severity = isForced ? usual : (severities[finding.code] ?? usual);
    const file = files.get(finding.file);
    if (severity === 'off' || (!isForced && isAllowed(finding, file?.value))) return [];
    return [
      { ...finding, severity, range: finding.range ?? file?.rangeAt(finding.path, finding.part) ?? null },
    ];
  });
  return inOrder(diagnostics);
}

/** What would publish exempt information is nobody's to allow. */
const always: readonly string[] = ['exempt-leak'];

function isAllowed(finding: Finding, value: unknown): boolean {
  let node = value;
  if (allows(node, finding)) return true;
  for (const step of finding.path) {
    node = (node as Record<string | number, unknown> | undefined)?.[step];
    if (allows(node, finding)) return true;
  }
  return false;
}

/** Silencing these without saying which part is meant would let a report go out that holds nothing. */
const onlyByName: readonly string[] = ['part-missing'];

function allows(node: unknown, { code, args }: Finding): boolean {
  const allow = (node as { allow?: unknown } | null | undefined)?.allow;
  if (!Array.isArray(allow)) return false;
  return (allow as { rule?: unknown; about?: unknown }[]).some(({ rule, about }) => {
    if (rule !== code) return false;
    return about === undefined ? !onlyByName.includes(code) : Object.values(args as object).includes(about);
  });
}
