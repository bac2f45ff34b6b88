import type { Readable, Writable } from 'node:stream';

/** The connection puppeteer talks over: JSON messages, each ended by a zero byte, through the browser's pipes. */
export interface PipeTransport {
  onmessage?: (message: string) => void;
  /** Called by whoever knows that the browser has ended: its process, which also knows why. */
  onclose?: () => void;
  send(message: string): void;
  close(): void;
}

export function pipeTransport(writable: Writable, readable: Readable): PipeTransport {
  let pending: Buffer[] = [];
  const transport: PipeTransport = {
    send(message) {
      writable.write(`${message}\0`);
    },
    close() {
      writable.end();
      readable.destroy();
    },
  };
  readable.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pending.push(chunk.subarray(start, end));
      const message = Buffer.concat(pending).toString('utf8');
      pending = [];
      start = end + 1;
      // One message at a time between which promises settle, as they would over a socket: puppeteer relies on it.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  // A browser that dies resets its pipes. That it died is learnt from its process, with the reason.
  const ignore = () => undefined;
  readable.on('error', ignore);
  writable.on('error', ignore);
  return transport;
}
