import { widthOf } from './letter-widths.ts';

/**
 * Words as a picture, for programs that do not show the picture that is meant: an Enhanced Metafile, which Word has
 * shown since its beginnings and LibreOffice shows too. Its records are those of [MS-EMF], numbers and all.
 */
export function namePicture(
  words: string,
  box: { readonly width: number; readonly height: number },
): Uint8Array {
  const { lines, size } = laidOut(words, box);
  const records = [
    record(18, [1]), // SETBKMODE: nothing behind the letters
    record(22, [24]), // SETTEXTALIGN: from the left, on the base line
    record(24, [ink]), // SETTEXTCOLOR
    record(82, [1, ...font(size)]), // EXTCREATEFONTINDIRECTW
    record(37, [1]), // SELECTOBJECT
    ...lines.map((line, at) => lineRecord(line, size, Math.round(size * (1 + at * lineHeight)))),
    record(14, [0, 16, 20]), // EOF
  ];
  const length = records.reduce((sum, { length }) => sum + length, headerLength);
  return joined([header(box, length, records.length + 1), ...records]);
}

/** The style sheet's ink, as Windows writes colours: blue, green, red. */
const ink = 0x28251d;
const lineHeight = 1.25;
/** Units of a picture in a CSS pixel, and of the device that it is drawn for in a millimetre. */
const unit = 10;
const device = { pixels: 96_000, millimetres: 2540 };
const headerLength = 88;

/** In as few lines as let the letters be as high as the box has room for, and no higher than a heading. */
function laidOut(
  words: string,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly lines: string[]; readonly size: number } {
  const layouts = [1, 2, 3].map((count) => {
    const lines = broken(words, count);
    const widest = Math.max(1, ...lines.map((line) => widthIn(line)));
    return {
      lines,
      size: Math.floor(Math.min(24, (width * 1000) / widest, height / (lines.length * lineHeight)) * unit),
    };
  });
  return layouts.reduce((best, layout) => (layout.size > best.size ? layout : best));
}

const widthIn = (line: string): number =>
  Array.from(line).reduce((sum, letter) => sum + widthOf(letter, 'bold'), 0);

/** Lines of about the same length. */
function broken(words: string, count: number): string[] {
  const aim = widthIn(words) / count;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const isFull = last === undefined || (lines.length < count && widthIn(`${last} ${word}`) > aim * 1.1);
    if (isFull) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function header(
  { width, height }: { readonly width: number; readonly height: number },
  length: number,
  records: number,
): Uint8Array {
  const hundredths = (pixels: number): number =>
    Math.round((pixels * unit * device.millimetres * 100) / device.pixels);
  const bounds = [0, 0, width * unit, height * unit];
  const frame = [0, 0, hundredths(width), hundredths(height)];
  const objects = 2;
  const screen = [device.pixels, device.pixels, device.millimetres, device.millimetres];
  return record(1, [...bounds, ...frame, 0x464d4520, 0x10000, length, records, objects, 0, 0, 0, ...screen]);
}

/** LogFontPanose: of its 320 bytes, those that are not nought are the height, the weight and the name. */
function font(size: number): number[] {
  const values = Array.from({ length: 80 }, () => 0);
  values[0] = -size;
  values[4] = 700;
  Array.from('Arial').forEach((letter, at) => {
    const place = 7 + Math.floor(at / 2);
    values[place] = (values[place] ?? 0) | (letter.charCodeAt(0) << (at % 2 === 0 ? 0 : 16));
  });
  return values;
}

/** EXTTEXTOUTW, with how far each letter takes the next one. */
function lineRecord(line: string, size: number, y: number): Uint8Array {
  const codes = Array.from({ length: line.length }, (_, at) => line.charCodeAt(at));
  const pairs = Array.from(
    { length: Math.ceil(codes.length / 2) },
    (_, at) => (codes[2 * at] ?? 0) | ((codes[2 * at + 1] ?? 0) << 16),
  );
  const steps = Array.from(line).flatMap((letter) => {
    const step = Math.round((widthOf(letter, 'bold') * size) / 1000);
    return letter.length === 1 ? [step] : [step, 0];
  });
  const start = 76;
  const scale = 0x3f800000; // 1 as a float
  const text = [0, y, codes.length, start, 0, 0, 0, 0, 0, start + pairs.length * 4];
  return record(84, [0, 0, -1, -1, 1, scale, scale, ...text, ...pairs, ...steps]);
}

/** Its type, its length in bytes, and its values: all of them 32 bits, little end first. */
function record(type: number, values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + values.length * 4));
  [type, view.byteLength, ...values].forEach((value, at) => {
    view.setInt32(at * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
