import type { Sentence } from './sentences/entry.ts';
import { reading } from './sentences/reading.ts';
import { rules as contentRules } from './sentences/rules.ts';
import { schema } from './sentences/schema.ts';
import { templateRules } from './sentences/template-rules.ts';
import { templates } from './sentences/templates.ts';

const rules = { ...contentRules, ...templateRules };

/** Every code the tool can print. A code is for ever: other tools and `allow:` name it. */
export const catalogue = { ...reading, ...schema, ...templates, ...rules };

type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
/** The codes that `cpc.yaml` and `allow:` may name: judgements about content, not whether a file can be read. */
export type RuleCode = keyof typeof rules;
export type ArgsOf<C extends Code> = Parameters<Catalogue[C]['say']>[0];

export const ruleCodes = Object.keys(rules) as readonly RuleCode[];

/** The sentence of a finding. */
export function sentence<C extends Code>(finding: { readonly code: C; readonly args: ArgsOf<C> }): Sentence {
  const say = catalogue[finding.code].say as (args: ArgsOf<C>) => Sentence;
  return say(finding.args);
}
