import { letteredDates, milestonesPrinted } from '../compose/timescales.ts';
import { paragraphsOf } from '../model/exempt.ts';
import type { Exempt, UpdateItem } from '../model/files.ts';
import { itemName, type Item } from '../model/items.ts';
import { quarterCode } from '../model/quarter.ts';
import { below, type Entry, type ItemStanding, type Standing } from '../model/standing.ts';
import { bulletNote, note, onOneLine, shortened, toUse } from './comment.ts';
import { offers } from './offers.ts';
import { scalar } from './scalar.ts';

const indent = '  ';

/** An open item: notes of what it is and what was last said of it, then its keys, each to be used or taken away. */
export function itemDraft(item: ItemStanding, plan: Standing): string[] {
  return [...about(item, plan), ...lastSaid(item), ...keys(item)];
}

function about(standing: ItemStanding, plan: Standing): string[] {
  const { item } = standing;
  const facts = [leadOf(item), datesOf(standing, plan), responseOf(item), kindOf(item)].filter(
    (fact) => fact !== undefined,
  );
  const children = below(plan, item.id);
  const isAllClosed = children.length > 0 && children.every(({ closure }) => closure !== undefined);
  return [
    ...note(shortened(`${itemName(item)}${codeOf(item)}: ${wordsOf(item)}`, 100), indent),
    ...(facts.length === 0 ? [] : note(facts.map((fact) => `${fact}.`).join(' '), indent)),
    ...(isAllClosed ? note('Everything under it is closed.', indent) : []),
  ];
}

const codeOf = (item: Item): string =>
  item.kind === 'recommendation' && item.node.code !== undefined ? ` (${item.node.code})` : '';

export const wordsOf = (item: Item): string =>
  item.kind === 'recommendation' ? (item.node.title ?? item.node.text ?? '') : item.node.text;

function leadOf(item: Item): string | undefined {
  if (item.kind === 'recommendation') return item.node.leadOfficer;
  return item.node.owner;
}

/** The approved timescale, and the revised one: what it is now, or what nobody has agreed to yet. */
export function datesOf({ item, history }: ItemStanding, standing: Standing): string | undefined {
  const approved =
    item.node.timescale ?? milestonesPrinted(item.node.milestones) ?? letteredDates(item, standing);
  const last = history.findLast((entry) => entry.item.revisedTimescale !== undefined);
  const revised = last?.item.revisedTimescale?.to;
  const now =
    last === undefined || revised === undefined
      ? undefined
      : `${last.item.revisedTimescale?.approvedBy === undefined ? 'asked for' : 'now'} ${revised} (${quarterCode(last.quarter)})`;
  const said = [approved, now].filter((words) => words !== undefined);
  return said.length === 0 ? undefined : onOneLine(said.join(', '));
}

const responseOf = (item: Item): string | undefined =>
  item.kind === 'recommendation' && item.node.response?.decision === 'rejected'
    ? 'The Council rejected it, so nothing need be said'
    : undefined;

function kindOf(item: Item): string | undefined {
  if (item.kind !== 'action') return undefined;
  if (item.node.kind === 'group') return 'It is a group that is named, and not something to do';
  return item.node.kind === 'statement' ? 'It states what is so already' : undefined;
}

/** The last update that speaks of it; where that has no words, also the last that has. */
function lastSaid({ history }: ItemStanding): string[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  const worded = history.findLast(({ item }) => hasWords(item));
  return [...entryLines(last), ...(worded === undefined || worded === last ? [] : entryLines(worded))];
}

const hasWords = ({ narrative, bullets }: UpdateItem): boolean =>
  narrative !== undefined || bullets !== undefined;

function entryLines({ quarter, item }: Entry): string[] {
  const { narrative, bullets = [], exempt } = item;
  const facts = factsOf(item);
  const words = [narrative ?? ''].flat().join(' ');
  const head = `${quarterCode(quarter)}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
  return [
    ...note(`${head}${words === '' && bullets.length === 0 ? '' : `: ${words}`}`, indent),
    ...bullets.flatMap((bullet) => bulletLines(bullet)),
    ...(exempt === undefined ? [] : note(exemptNote(exempt), indent)),
  ];
}

function bulletLines(bullet: NonNullable<UpdateItem['bullets']>[number]): string[] {
  if (typeof bullet === 'string') return bulletNote(bullet, indent);
  return [...bulletNote(bullet.text, indent), ...(bullet.items ?? []).flatMap(bulletLines)];
}

function factsOf({ status, rating, ratingReason, forecast, percentComplete, outcome }: UpdateItem): string[] {
  const facts = [
    status,
    rating,
    ratingReason && `because: ${ratingReason}`,
    forecast && `forecast ${forecast}`,
    percentComplete === undefined ? undefined : `${percentComplete}% done`,
    outcome && `outcome: ${outcome}`,
  ];
  // Each is followed by a semicolon or a bracket.
  return facts.filter((fact) => fact !== undefined).map((fact) => fact.replace(/\.\s*$/, ''));
}

const exemptNote = (exempt: Exempt): string =>
  `This was exempt (${paragraphsOf(exempt)}${exempt.fields === undefined ? '' : `: ${exempt.fields.join(', ')}`}). What you write is public unless it is marked again.`;

/** The keys of an item, each with what was stated last; those for its words have nothing after them. */
function keys(standing: ItemStanding): string[] {
  const { item, status, history } = standing;
  const { exempt, forecast, percentComplete } = history.at(-1)?.item ?? {};
  const rating = history.findLast((entry) => entry.item.rating !== undefined)?.item.rating;
  const worded = history.findLast((entry) => hasWords(entry.item))?.item;
  const words = worded?.narrative === undefined && worded?.bullets !== undefined ? 'bullets' : 'narrative';
  const stated = Object.entries({
    status,
    rating: rating && scalar(onOneLine(rating)),
    forecast: forecast && scalar(onOneLine(forecast)),
    percentComplete: percentComplete?.toString(),
  }).filter(([, value]) => value !== undefined);
  const lines = [
    `${item.id}:`,
    ...exemptKeys(exempt, [...stated.map(([key]) => key), words]),
    ...stated.map(([key, value]) => `  ${key}: ${value ?? ''}`),
    ...offers(standing, '  '),
    ...(words === 'narrative' ? ['  narrative: >-'] : ['  bullets:', '    -']),
  ];
  return lines.map((line) => toUse(line, indent));
}

/** A mark of the last update, for the keys that stand here: what is said next is often exempt too. */
function exemptKeys(exempt: Exempt | undefined, known: readonly string[]): string[] {
  if (exempt === undefined) return [];
  const fields = exempt.fields?.filter((field) => known.includes(field));
  if (fields?.length === 0) return [];
  return [
    '  exempt:',
    ...(exempt.paragraphs === undefined ? [] : [`    paragraphs: [${exempt.paragraphs.join(', ')}]`]),
    ...(exempt.reason === undefined ? [] : [`    reason: ${scalar(onOneLine(exempt.reason))}`]),
    ...(fields === undefined ? [] : [`    fields: [${fields.join(', ')}]`]),
  ];
}
