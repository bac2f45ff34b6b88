import { fenced } from './workspace.js';

/** `cpc help`, or `cpc help <command>`, as wide as a terminal of 80 columns whatever this one has. */
export function helpText({ tool, argument: name }) {
  let text = '';
  const writeOut = (more) => (text += more);
  const program = tool.buildProgram({ out: writeOut, err: writeOut, version: '0.1.0', env: {} });
  const command = name === '' ? program : program.commands.find((c) => c.name() === name);
  command.configureOutput({ writeOut, getOutHelpWidth: () => 80 });
  command.outputHelp();
  return fenced('text', text);
}
