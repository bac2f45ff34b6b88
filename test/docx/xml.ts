import { SaxesParser } from 'saxes';

/** An element as the file has it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const [first] = elementsOf(root);
  if (first === undefined) throw new Error('There is no element.');
  return first;
}

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : elementsOf(element).find((child) => child.name === name);

/** Every element below it of that name, in the order of the file. */
export const allOf = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
