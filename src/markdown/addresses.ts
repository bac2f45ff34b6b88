/** The addresses of a document's headings, which links within it name. No two headings have the same. */
export class HeadingAddresses {
  readonly #taken = new Set<string>();

  /** Words joined by hyphens, a letter first, numbered where they occur again. */
  next(heading: string): string {
    const words = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const slug = shortened(/^\p{L}/u.test(words) ? words : `section-${words}`);
    let free = slug;
    for (let times = 2; this.#taken.has(free); times += 1) free = `${slug}-${times}`;
    this.#taken.add(free);
    return free;
  }
}

/** A PDF takes an address for a name, which has 127 bytes at most (ISO 32000-1, annex C), in the letters of addresses. */
function shortened(slug: string): string {
  let short = slug;
  while (encodeURIComponent(short).length > 100) short = short.replace(/-[^-]*$|.$/u, '');
  return short;
}
