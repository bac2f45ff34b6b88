const text = (words) => new TextEncoder().encode(words);

/** The logos that the examples of docs/diagnostics.md name: a YAML block cannot show what is in them. */
const files = {
  'plans/northmoor/crest.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
  'plans/northmoor/crest.svg': text(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>count()</script>' +
      '<path d="M0 0h9v9z" onclick="open()"/><image href="https://www.example.org/crest.png"/></svg>',
  ),
};

/** Those logos, and two that are not there, as the tool reads them. */
export async function exampleLogos({ readLogos }) {
  const named = [...Object.keys(files), 'northmoor/crest.svg', '../pictures/crest.svg'];
  const plans = named.map((logo) => ({ plan: { value: { house: { logo } } } }));
  return readLogos({ config: {}, plans }, (path) => {
    const bytes = files[path];
    return bytes === undefined ? { kind: 'missing' } : { kind: 'read', bytes };
  });
}
