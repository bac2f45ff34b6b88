/** The hashes of a heading. HTML has six levels; what stands deeper has the sixth. */
export const hashesOf = (level: number): string => '#'.repeat(Math.min(level, 6));
