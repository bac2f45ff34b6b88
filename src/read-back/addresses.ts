import type { PublishedText } from './published-text.ts';

/** An address as it is written, and as it reads with its escapes undone: `Harlow%20Ltd` and `Harlow Ltd`. */
export function addressForms(where: string, address: string): PublishedText[] {
  return [...new Set([address, withoutPercents(address)])].map((text) => ({ where, text }));
}

/** Bytes that are no UTF-8 are read one by one, as old pages wrote them. */
function withoutPercents(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  });
}

/** What an address of the form `data:image/png;base64,…` holds, or undefined for one that leads elsewhere. */
export function dataIn(address: string): { readonly type: string; readonly bytes: Uint8Array } | undefined {
  const [, head, data] = /^\s*data:([^,]*),([^]*)$/i.exec(address) ?? [];
  if (head === undefined || data === undefined) return undefined;
  const [type = ''] = head.split(';');
  const bytes = /;\s*base64\s*$/i.test(head)
    ? Uint8Array.from(atob(data.replace(/\s/g, '')), (c) => c.charCodeAt(0))
    : new TextEncoder().encode(withoutPercents(data));
  return { type: type.trim().toLowerCase(), bytes };
}
