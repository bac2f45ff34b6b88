/** A colour as files write it, "#00506b". */
type Channels = readonly [red: number, green: number, blue: number];

/** The grounds that text stands on, as templates/css/screen.css has them. */
export const grounds = {
  light: '#ffffff',
  /** The lighter of the two that the dark page has: what can be read here can be read on the other. */
  dark: '#1b262b',
} as const;

/** WCAG 2.2, 1.4.3, level AA: text of the usual size against its ground. */
export const enoughContrast = 4.5;

/** WCAG 2.2, 1.4.6, level AAA: where the choice is the tool's own. */
const goodContrast = 7;

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whichever of black and white is read more easily on a ground: it has 4.5:1 at least on every colour. */
export const inkOn = (ground: string): '#ffffff' | '#000000' =>
  contrast(ground, '#ffffff') >= contrast(ground, '#000000') ? '#ffffff' : '#000000';

/** The nearest darker colour of the same hue that can be read on white; the colour itself where it can be. */
export const readableOnLight = (colour: string): string =>
  nearest(colour, [0, 0, 0], grounds.light, enoughContrast);

/** The nearest lighter colour of the same hue that can be read in dark mode; the colour itself where it can be. */
export const readableOnDark = (colour: string): string =>
  nearest(colour, [255, 255, 255], grounds.dark, goodContrast);

/** Mixes in ever more of `towards`, which leaves the hue as it is. Black and white themselves end it. */
function nearest(colour: string, towards: Channels, ground: string, needed: number): string {
  const from = channelsOf(colour);
  const steps = 512;
  for (let step = 0; step < steps; step += 1) {
    const mixed = hex(from.map((channel, i) => channel + ((towards[i] ?? 0) - channel) * (step / steps)));
    if (contrast(mixed, ground) >= needed) return mixed;
  }
  return hex(towards);
}

/** Relative luminance, from 0 for black to 1 for white (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const hex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
