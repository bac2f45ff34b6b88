import { allOf, childOf, elementsOf, type Element } from './xml.ts';

const value = (element: Element | undefined): string => element?.attributes['w:val'] ?? '';

/** The marker that Word shows before a paragraph, asked for in the order of the file (ECMA-376, 17.9). */
export function markersOf(numbering: Element): (numId: string, level: string) => string {
  const abstract = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const lists = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((one) => [one.attributes['w:numId'], one]),
  );
  /** Lists of one definition count on from each other, until one of them says where it starts. */
  const counted = new Map<string, number>();
  const begun = new Set<string>();
  return (numId, level) => {
    const list = lists.get(numId);
    const definition = value(childOf(list, 'w:abstractNumId'));
    const shape = abstract.get(definition);
    if (list === undefined || shape === undefined) throw new Error(`No list has the number ${numId}.`);
    const found = elementsOf(shape).find((lvl) => lvl.attributes['w:ilvl'] === level);
    if (found === undefined) throw new Error(`List ${numId} has no level ${level}.`);
    const override = allOf(list, 'w:lvlOverride').find((one) => one.attributes['w:ilvl'] === level);
    const start = override && value(childOf(override, 'w:startOverride'));
    const key = `${definition} ${level}`;
    const isFirst = !begun.has(`${numId} ${level}`);
    begun.add(`${numId} ${level}`);
    const before = counted.get(key) ?? Number(value(childOf(found, 'w:start'))) - 1;
    const now = isFirst && start !== undefined ? Number(start) : before + 1;
    counted.set(key, now);
    const figure = figureOf(now, value(childOf(found, 'w:numFmt')));
    return value(childOf(found, 'w:lvlText')).replace(`%${Number(level) + 1}`, figure);
  };
}

function figureOf(number: number, format: string): string {
  switch (format) {
    case 'decimal':
      return String(number);
    case 'lowerLetter':
      // After z come aa, bb, cc (17.18.59).
      return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    case 'lowerRoman':
      return roman(number);
    case 'bullet':
    case 'none':
      return '';
    default:
      throw new Error(`A list counts in ${format}.`);
  }
}

function roman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  const step = steps.find(([size]) => size <= number);
  return step === undefined ? '' : step[1] + roman(number - step[0]);
}
