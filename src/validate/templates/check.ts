import type { Finding, Range } from '../../diagnostics/diagnostic.ts';
import { placeholdersIn } from '../../model/placeholders.ts';
import type { ProfileSettings } from '../../model/profile.ts';
import { nearest } from '../nearest.ts';
import { programsIn, type Program, type Statement } from './ast.ts';
import { tellEndless } from './endless.ts';
import { Findings, type Unit } from './frame.ts';
import { leftOut } from './leaves-out.ts';
import { parseTemplate, rangeOf } from './parse.ts';
import { Walk } from './walk.ts';

export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

/** The templates of a council's own profile, and the partials that come with the tool by their names. */
export interface Templates {
  readonly template: TemplateText;
  readonly partials: ReadonlyMap<string, TemplateText>;
  readonly builtIn: ReadonlyMap<string, string>;
  readonly settings: ProfileSettings;
}

/** Everything that is wrong with the templates of a profile. */
export function checkTemplates({ template, partials, builtIn, settings }: Templates): Finding[] {
  const texts = [['template', template] as const, ...partials];
  const parsed = texts.map(([name, { file, text }]) => ({ name, file, parsed: parseTemplate(text) }));
  const slips = parsed.flatMap(({ file, parsed: result }): Finding[] =>
    'program' in result
      ? placeholdersOf(result.program, file)
      : [
          {
            code: 'template-syntax',
            args: { reason: result.reason, help: result.help },
            file,
            path: [],
            range: result.range,
          },
        ],
  );
  const own = parsed.flatMap(({ name, file, parsed: result }): Unit[] =>
    'program' in result ? [{ key: file, name, file, program: result.program }] : [],
  );
  const [main, ...others] = own;
  // What is not known whole would be told of as missing.
  if (main === undefined || own.length < parsed.length) return slips;
  const units = new Map([...builtInUnits(builtIn), ...others.map((unit) => [unit.name, unit] as const)]);
  const findings = new Findings();
  const walk = new Walk(units, findings);
  walk.template(main);
  tellEndless(walk.edges, findings);
  const told = findings.list();
  if (told.length > 0) return [...slips, ...told];
  return [
    ...slips,
    ...unused(others, walk.reached, [...builtIn.keys()]),
    ...leaving(template, walk.names, settings),
  ];
}

const parsedBuiltIn = new Map<string, Program>();

function builtInUnits(builtIn: ReadonlyMap<string, string>): [string, Unit][] {
  return [...builtIn].map(([name, text]) => {
    const known = parsedBuiltIn.get(text);
    const parsed = known === undefined ? parseTemplate(text) : { program: known };
    if (!('program' in parsed)) throw new Error(`templates/partials/${name}.hbs: ${parsed.reason}`);
    parsedBuiltIn.set(text, parsed.program);
    return [name, { key: `the tool's ${name}`, name, file: undefined, program: parsed.program }];
  });
}

/** A partial that nothing calls is most likely one of the tool's whose name was mistyped. */
function unused(
  partials: readonly Unit[],
  reached: ReadonlySet<string>,
  builtIn: readonly string[],
): Finding[] {
  return partials
    .filter(({ key }) => !reached.has(key))
    .map(({ name, file = '' }) => {
      const suggestion = builtIn.includes(name) ? undefined : nearest(name, builtIn);
      return {
        code: 'unused-partial',
        args: { partial: name, suggestion },
        file,
        path: [],
        range: firstLine,
      };
    });
}

function leaving(
  { file, text }: TemplateText,
  names: ReadonlySet<string>,
  settings: ProfileSettings,
): Finding[] {
  const end = { line: 1, column: (text.split('\n')[0] ?? '').length + 1 };
  return leftOut(names, settings).map((args) => ({
    code: 'template-leaves-out',
    args,
    file,
    path: [],
    range: { start: firstLine.start, end },
  }));
}

const firstLine: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Handlebars fills no `<<…>>`: in a template's own words it would be published as it stands. */
function placeholdersOf(program: Program, file: string): Finding[] {
  return program.body.flatMap((statement) => [
    ...(statement.type === 'ContentStatement'
      ? placeholdersIn(statement.value).map(({ written }): Finding => ({
          code: 'placeholder-in-template',
          args: { placeholder: written },
          file,
          path: [],
          range: rangeIn(statement, written),
        }))
      : []),
    ...programsIn(statement).flatMap((inner) => placeholdersOf(inner, file)),
  ]);
}

function rangeIn({ value, loc }: Extract<Statement, { type: 'ContentStatement' }>, written: string): Range {
  const before = value.slice(0, value.indexOf(written)).split('\n');
  const line = loc.start.line + before.length - 1;
  const column = (before.length === 1 ? loc.start.column : 0) + (before.at(-1) ?? '').length;
  return rangeOf({ start: { line, column }, end: { line, column: column + written.length } });
}
