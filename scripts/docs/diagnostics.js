import { checkWhole, fenced, filesIn, messages } from './workspace.js';

/** Files that cannot be shown on a page. */
const unshowable = {
  'file-unreadable': { 'plans/northmoor/plan.yaml': { role: 'unreadable', reason: 'you may not open it' } },
  'file-too-large': { 'plans/northmoor/plan.yaml': new Uint8Array(3_000_000).fill(0x61) },
  'not-utf8': { 'plans/northmoor/plan.yaml': Uint8Array.from([0xff, 0xfe, 0x74, 0, 0x69, 0]) },
  'control-character': {
    'plans/northmoor/updates/2020-21-q2.yaml':
      'year: 2020/21\nquarter: 2\nasAt: 30 September 2020\nsummary: The Council has adopted\x02 the plan.\n',
  },
  'more-problems': {
    'plans/northmoor/plan.yaml': Array.from({ length: 120 }, (_, i) => `key${i}:\n`).join(''),
  },
  'empty-file': { 'plans/northmoor/updates/2020-21-q2.yaml': '' },
  'nested-too-deep': { 'plans/northmoor/plan.yaml': `introduction: ${'['.repeat(101)}${']'.repeat(101)}\n` },
  'config-missing': { 'cpc.yaml': undefined },
};

export function sayAbout({ tool, argument: code }) {
  const { severity, summary } = entryOf(tool, code);
  const can = tool.ruleCodes.includes(code) ? ' by default' : ', always';
  return `**${severity === 'error' ? 'Error' : 'Warning'}${can}.** ${summary}.`;
}

/** What the files of the section, put into the examples' workspace with those of its chapter, make the tool say of this code. */
export async function messagesFor({ tool, argument: code, section, intro, chapter }) {
  const common = filesIn(chapter('The workspace of the examples'));
  const files = new Map([
    ...common,
    ...filesIn(intro),
    ...filesIn(section),
    ...Object.entries(unshowable[code] ?? {}),
  ]);
  for (const [file, content] of files) if (content === undefined) files.delete(file);
  const { opened, diagnostics } = await checkWhole(tool, files);
  const told = diagnostics.filter((d) => d.code === code);
  if (told.length === 0) throw new Error(`docs/diagnostics.md: the example of ${code} does not trip it.`);
  return fenced('text', messages(tool, { opened, diagnostics: told }));
}

/** Every code in one table, those that judge content apart from those that cannot be switched off. */
export function listCodes({ tool, argument }) {
  const codes = Object.keys(tool.catalogue).filter(
    (code) => tool.ruleCodes.includes(code) === (argument === 'rules'),
  );
  const rows = codes.map((code) => {
    const { severity, summary } = entryOf(tool, code);
    return `| [\`${code}\`](#${code}) | ${severity} | ${summary} |`;
  });
  return ['| Code | Severity | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function entryOf(tool, code) {
  const entry = tool.catalogue[code];
  if (entry === undefined) throw new Error(`docs/diagnostics.md: there is no code ${code}.`);
  return entry;
}
