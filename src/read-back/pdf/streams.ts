import { decodePDFRawStream, PDFName, type PDFRawStream } from 'pdf-lib';

/** What a stream holds, unpacked. Throws where it is damaged or packed in a way that is not known. */
export function contentOf(stream: PDFRawStream): Uint8Array {
  const content = decodePDFRawStream(stream).decode();
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const isPlainFlate = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  if (isPlainFlate && !endsWithSumOf(content, stream.contents))
    throw new Error('A stream of the PDF is damaged: what it unpacks to is not what was packed.');
  return content;
}

/** The last four bytes that zlib writes are the Adler-32 of what it packed (RFC 1950), with a line's end behind at most. */
function endsWithSumOf(content: Uint8Array, packed: Uint8Array): boolean {
  let a = 1;
  let b = 0;
  for (const byte of content) {
    a += byte;
    if (a >= 65521) a -= 65521;
    b += a;
    if (b >= 65521) b -= 65521;
  }
  const sum = [b >> 8, b & 0xff, a >> 8, a & 0xff];
  return [0, 1, 2].some((behind) =>
    sum.every((byte, at) => packed[packed.length - 4 - behind + at] === byte),
  );
}
