import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acronymsIn } from '../../../src/validate/prose/acronyms.ts';
import { isWellKnown } from '../../../src/validate/prose/known-acronyms.ts';

const unexplained = (text: string): string[] =>
  acronymsIn(text).flatMap(({ name, isWrittenOut }) => (isWrittenOut || isWellKnown(name) ? [] : [name]));

describe('acronyms', () => {
  test.each([
    ['SLT and LMT met the CE.', ['SLT', 'LMT', 'CE']],
    ["The LGA's peers, LGA-led, and two PCSOs", ['LGA', 'LGA', 'PCSO']],
    ['the **SLT**', ['SLT']],
    ['a paper for CMT.', ['CMT']],
  ])('that nothing says the words of: %s', (text, expected) => {
    expect(unexplained(text)).toEqual(expected);
  });

  test.each([
    'the Local Government Association (LGA)',
    'the Local Government Association (the LGA)',
    'the Local Government Association (“LGA”)',
    'the LGA (Local Government Association)',
    'the medium-term financial plan (MTFP)',
    'the chief executive (CE)',
  ])('that are written out: %s', (text) => {
    expect(unexplained(text)).toEqual([]);
  });

  test.each([
    'IT costs £2m with VAT in the UK, says the BBC. N/A',
    'CRD3, REC 3 (CRD3), A12, S100B and ISO-9001',
    'part IV, and XII',
    'REPORT OF THE CHIEF EXECUTIVE TO COUNCIL',
    'as set out at APPENDIX A and NOT elsewhere',
    'see <<LGA>> at https://example.gov.uk/SLT and SLT@example.gov.uk',
    'Cllr P North OBE',
  ])('of which there are none: %s', (text) => {
    expect(unexplained(text)).toEqual([]);
  });

  test('are not explained by the words of another', () => {
    expect(unexplained('the senior leadership team (LGA)')).toEqual(['LGA']);
  });

  test('never stop the check, and stand where they are found', () => {
    const text = fc.array(
      fc.constantFrom(
        'LGA',
        '(',
        ')',
        ' ',
        'Local ',
        'Government ',
        'A',
        '-',
        '/',
        '“',
        '1',
        's',
        "'s",
        '😀',
        '\n',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((list) => list.join('')),
          fc.string(),
        ),
        (whole) => {
          for (const { name, start } of acronymsIn(whole))
            expect(whole.slice(start, start + name.length)).toBe(name);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
