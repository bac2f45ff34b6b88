/** How many CSS pixels a unit has. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The proportions of an SVG and the part of its plane that is shown; undefined where it says neither. */
export function sizeOf(
  attributes: ReadonlyMap<string, string>,
): { readonly width: number; readonly height: number; readonly viewBox: string } | undefined {
  const [x, y, width, height, ...more] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/\s*,\s*|\s+/)
    .map((number) => (number === '' ? Number.NaN : Number(number)));
  if (isNumber(x) && isNumber(y) && isLength(width) && isLength(height) && more.length === 0)
    return { width, height, viewBox: `${x} ${y} ${width} ${height}` };
  const [wide, high] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  return isLength(wide) && isLength(high)
    ? { width: wide, height: high, viewBox: `0 0 ${wide} ${high}` }
    : undefined;
}

function pixels(length = ''): number | undefined {
  if (length.length > 40) return undefined;
  const [, number, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|mm|cm|in)?\s*$/i.exec(length) ?? [];
  const size = units[unit.toLowerCase()];
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}

const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value);
/** Within what a browser can reckon with. */
const isLength = (value: number | undefined): value is number =>
  isNumber(value) && value > 1e-6 && value < 1e9;
