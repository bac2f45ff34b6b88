import { sentence } from '../../src/diagnostics/catalogue.ts';
import { readYaml, type Problem, type Read } from '../../src/read/yaml.ts';

/** A file of these bytes, or of this text in UTF-8, as the reader gives it. */
export function read(content: string | Uint8Array): Read {
  return readYaml(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'plan');
}

/** "5:11 yaml-syntax": where each problem stands and its code. */
export function told(content: string | Uint8Array): string[] {
  return read(content).problems.map((problem) => `${place(problem)} ${problem.code}`);
}

export function place({ range }: Problem): string {
  return range === null ? '-' : `${range.start.line}:${range.start.column}`;
}

/** What is said of the first problem, with what to do. */
export function said(content: string | Uint8Array): { message: string; help: string } {
  const [problem] = read(content).problems;
  if (problem === undefined) throw new Error('Nothing is wrong with this text.');
  const { message, help = '' } = sentence(problem);
  return { message, help };
}

/** The value as ordinary objects, so that it can be compared. */
export function valueOf(content: string | Uint8Array): unknown {
  const { value, problems } = read(content);
  if (problems.length > 0) throw new Error(problems.map((p) => sentence(p).message).join(' '));
  return JSON.parse(JSON.stringify(value));
}
