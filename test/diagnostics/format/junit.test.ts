import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../../src/diagnostics/format/index.ts';
import { aProblem, aResult } from './builders.ts';

describe('the junit format', () => {
  it('is a test case a file: passed, passed with warnings, or failed', () => {
    const input = aResult(
      [
        aProblem({ file: 'bad.yaml' }),
        aProblem({ file: 'odd.yaml', severity: 'warning', message: 'No owner.' }),
        aProblem({ file: 'worse.yaml', range: null }),
        aProblem({ file: 'worse.yaml', severity: 'warning' }),
      ],
      { 'odd.yaml': '', 'good.yaml': '', 'bad.yaml': '', 'worse.yaml': '' },
    );
    expect(formatDiagnostics('junit', input)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cpc validate" tests="4" failures="2" errors="0" time="0">
  <testsuite name="cpc validate" tests="4" failures="2" errors="0" time="0">
    <testcase classname="cpc validate" name="bad.yaml" time="0">
      <failure message="A colon is missing." type="yaml-syntax">bad.yaml:1:1 error A colon is missing. (yaml-syntax)</failure>
    </testcase>
    <testcase classname="cpc validate" name="good.yaml" time="0"/>
    <testcase classname="cpc validate" name="odd.yaml" time="0">
      <system-out>odd.yaml:1:1 warning No owner. (yaml-syntax)</system-out>
    </testcase>
    <testcase classname="cpc validate" name="worse.yaml" time="0">
      <failure message="1 error, 1 warning" type="yaml-syntax">worse.yaml error A colon is missing. (yaml-syntax)
worse.yaml:1:1 warning A colon is missing. (yaml-syntax)</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('has a test case for a file that a diagnostic names and nobody listed', () => {
    const xml = formatDiagnostics('junit', aResult([aProblem({ file: 'plans/stray.yml' })], {}));
    expect(xml).toContain('tests="1" failures="1"');
    expect(xml).toContain('name="plans/stray.yml"');
  });

  it('gives a failure of several codes the type error', () => {
    const tab = { ...aProblem(), code: 'tab-indent', args: undefined } as const;
    expect(formatDiagnostics('junit', aResult([aProblem(), tab]))).toContain(
      'message="2 errors" type="error"',
    );
  });

  it('lets no name or message close an element, an attribute or a section', () => {
    const hostile = `]]></failure><x y='1' z="2"> & &amp;`;
    const xml = formatDiagnostics('junit', aResult([aProblem({ message: hostile, file: hostile })], {}));
    expect(xml.match(/<[^>]*>/gu)).toHaveLength(9);
    expect(xml).toContain(']]&gt;&lt;/failure&gt;&lt;x y=&apos;1&apos; z=&quot;2&quot;&gt; &amp; &amp;amp;');
  });

  it('replaces what XML cannot hold', () => {
    const xml = formatDiagnostics(
      'junit',
      aResult([aProblem({ message: 'a\u{0}\u{1b}\u{d800}\u{ffff}\u{fffe}z' })]),
    );
    expect(xml).toContain('message="a␀␛\u{fffd}\u{fffd}\u{fffd}z"');
  });
});
