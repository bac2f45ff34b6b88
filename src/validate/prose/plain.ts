/**
 * A text in which what is no prose is blank: placeholders, the addresses of links, code, e-mail and web addresses. What
 * is left stands where it stood, so that a position in one is a position in the other.
 */
export const proseOf = (text: string): string =>
  text.replace(notProse, (found) => found.replace(/[^\n]/g, ' '));

const notProse =
  /<<[^<>\n]{1,60}>>|(?<=\])\([^()\s]{1,500}\)|`[^`\n]{1,500}`|\bhttps?:\/\/\S{1,500}|\bwww\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g;
