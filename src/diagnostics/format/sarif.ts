import { catalogue, ruleCodes } from '../catalogue.ts';
import type { Code, Diagnostic, Range } from '../diagnostic.ts';
import { inOrder } from '../diagnostic.ts';
import { said } from './input.ts';
import type { FormatInput } from './input.ts';
import { asJson } from './json.ts';
import { loneSurrogates } from './visible.ts';

/**
 * For code scanning: a log with one run (SARIF 2.1.0 with errata 01, §3.13 and §3.14). The base `%SRCROOT%` is
 * not resolved in `originalUriBaseIds` (§3.14.14): where the workspace lies is the machine's business, and a log
 * that named it would differ from machine to machine.
 */
export function formatSarif(input: FormatInput): string {
  const diagnostics = inOrder(input.diagnostics);
  const codes = [...new Set(diagnostics.map((d) => d.code))].sort();
  return asJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cpc', version: input.version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((d) => result(d, codes.indexOf(d.code))),
      },
    ],
  });
}

/**
 * §3.49, a reportingDescriptor. Its level is the rule's own; a result's is what the workspace made of it. GitHub's code
 * scanning requires both descriptions and the help ("SARIF support for code scanning", reportingDescriptor object).
 */
function rule(id: Code): object {
  const { summary, severity } = catalogue[id];
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary}.` },
    help: { text: help(id) },
    defaultConfiguration: { level: severity },
  };
}

/** What holds of the rule wherever it trips; what to do in one place is for the result's message to say. */
function help(id: Code): string {
  const page = `docs/diagnostics.md, which comes with the package cpc, shows an example of ${id} and what to do.`;
  const judges: readonly Code[] = ruleCodes;
  if (!judges.includes(id)) return page;
  return `${page} The key rules of cpc.yaml can change its severity, and allow, with a reason, silences it in one place.`;
}

/** §3.27. A diagnostic's severities are named like SARIF's levels (§3.27.10). */
function result(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, file, range } = diagnostic;
  const artifactLocation = { uri: relativeUri(file), uriBaseId: '%SRCROOT%' };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: messageText(said(diagnostic)) },
    locations: [{ physicalLocation: { artifactLocation, region: region(range ?? atTheTop) } }],
  };
}

/**
 * The place of what is true of a whole file. SARIF would have no region there (§3.29.4), but GitHub's code scanning
 * requires one: without it an alert is not told again from the same one of an earlier run.
 */
const atTheTop: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** §3.30: a text region's end is just after its last character, as ours is. */
function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * §3.11.5 keeps braces for placeholders: literal ones are doubled. §3.11.6 reads `[text](target)` as a link, and
 * the target would have to exist: where a message could be read so, its brackets are escaped.
 */
function messageText(text: string): string {
  const unlinked = text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
  return unlinked.replace(/[{}]/g, '$&$&');
}

/** §3.4.3 and RFC 3986: a relative reference, each segment percent-encoded, so that `a:b.yaml` names no scheme. */
function relativeUri(file: string): string {
  return file
    .replace(loneSurrogates, '\u{fffd}')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
