import { schemas } from '../generated/schemas.ts';
import type { CommandContext, ExitCode } from './context.ts';

export type SchemaKind = keyof typeof schemas;
export const schemaKinds = Object.keys(schemas) as readonly SchemaKind[];

/** `cpc schema plan`: the JSON Schema, whole in one file, for editors and other tools. */
export function schema(kind: SchemaKind, context: CommandContext): ExitCode {
  context.out(`${JSON.stringify(schemas[kind], null, 2)}\n`);
  return 0;
}
