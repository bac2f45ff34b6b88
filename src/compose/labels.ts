import { asInline } from '../markdown/text.ts';
import { plain } from '../markdown/escape.ts';
import type { Markdown } from '../model/document.ts';
import type { Recommendation, Status } from '../model/files.ts';
import { parsePartialDate, printDate } from '../model/dates.ts';
import type { Composition } from './context.ts';

/** "REC 3 (CRD3)", after the profile's pattern; brackets around a code that is not there go with it. */
export function recommendationLabel(
  { number, code }: Recommendation,
  { profile, config }: Composition,
): Markdown {
  const word = config.vocabulary?.recommendation ?? profile.labels.word;
  const words = { word, number, code: code ?? '' };
  const label = profile.labels.recommendation
    .replace(/ ?\(\{code\}\)/, code === undefined ? '' : ' ({code})')
    .replace(/\{(word|number|code)\}/g, (_, name: keyof typeof words) => words[name]);
  return plain(label);
}

/** The label, and the short name where there is one. */
export function recommendationHeading(recommendation: Recommendation, composition: Composition): Markdown {
  const label = recommendationLabel(recommendation, composition);
  const { title } = recommendation;
  return title === undefined ? label : (`${label}: ${asInline(title)}` as Markdown);
}

/** A status as printed: with a capital. */
export function statusName(status: Status): string {
  const words: Readonly<Record<Status, string>> = {
    'not started': 'Not started',
    underway: 'Underway',
    complete: 'Complete',
    ongoing: 'Ongoing',
    suspended: 'Suspended',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  };
  return words[status];
}

/** "on 14 May 2019", "in May 2019", "in Q1 2019/20", "during 2019/20": with the preposition it takes. */
export function whenClosed(on: string): Markdown {
  const date = parsePartialDate(on);
  if (date?.day !== undefined) return plain(`on ${printDate(date)}`);
  if (date?.month !== undefined) return plain(`in ${printDate(date)}`);
  return /^[Qq]/.test(on) ? plain(`in ${on}`) : plain(`during ${on}`);
}

export const inline = (text: string | undefined): Markdown | undefined =>
  text === undefined ? undefined : asInline(text);
