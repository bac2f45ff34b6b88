import { formatGithub } from './github.ts';
import type { FormatInput } from './input.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';

export type { FormatInput };
export type DiagnosticFormat = 'text' | 'json' | 'github' | 'sarif' | 'junit';

const formatters: Readonly<Record<DiagnosticFormat, (input: FormatInput) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
};

/**
 * The result of a check as text to print as it is: it ends in a line feed, or is empty. The diagnostics may
 * come in any order; the output is in order of file and place.
 */
export function formatDiagnostics(format: DiagnosticFormat, input: FormatInput): string {
  return formatters[format](input);
}
