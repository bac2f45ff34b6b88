/**
 * The SHA-256 digest (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits. Rules need one, and they are pure and
 * do not wait, so neither Node's crypto nor the browser's will do.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  let state: readonly number[] = initial;
  for (let at = 0; at < bytes.length; at += 64) state = compressed(state, schedule(bytes, at));
  return state.map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, one bit, noughts, and its length in bits, to a multiple of 64 bytes. */
function padded(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

function schedule(bytes: Uint8Array, at: number): readonly number[] {
  const view = new DataView(bytes.buffer, at, 64);
  const words = Array.from({ length: 16 }, (_, index) => view.getUint32(index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [a, b, c, d] = [words[index - 16], words[index - 15], words[index - 7], words[index - 2]].map(
      (word) => word ?? 0,
    ) as [number, number, number, number];
    const s0 = turned(b, 7) ^ turned(b, 18) ^ (b >>> 3);
    const s1 = turned(d, 17) ^ turned(d, 19) ^ (d >>> 10);
    words.push((a + s0 + c + s1) >>> 0);
  }
  return words;
}

function compressed(state: readonly number[], words: readonly number[]): readonly number[] {
  let [a, b, c, d, e, f, g, h] = state as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  words.forEach((word, index) => {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + word) >>> 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) >>> 0);
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const primes = firstPrimes(64);

/** The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
