import { fenced } from './workspace.js';

/** `cpc help`, or `cpc help <command>` (`profiles-copy` for one below another), as wide as a terminal of 80 columns whatever this one has. */
export function helpText({ tool, argument: name }) {
  let text = '';
  const writeOut = (more) => (text += more);
  const program = tool.buildProgram({ out: writeOut, err: writeOut, version: '0.1.0', env: {} });
  const steps = name === '' ? [] : name.split('-');
  const command = steps.reduce((above, step) => above.commands.find((c) => c.name() === step), program);
  command.configureOutput({ writeOut, getOutHelpWidth: () => 80 });
  command.outputHelp();
  return fenced('text', text);
}
