// The commands of a guide, in a directory of their own, with the programs under test: the node as
// `infrafi-node`, the command line as `infrafi`.
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { binary as cli } from './cli.js';
import { binary } from './node.js';
import { Program, temporary, until } from './process.js';

export class Shell {
  #running = [];

  // Ports of the guides are taken by other chains: each is replaced by one of the test's. `env`
  // changes the environment of the commands.
  static async open(ports = {}, env = {}) {
    const shell = new Shell();
    Object.assign(shell, { ports, env });
    shell.directory = await temporary();
    await symlink(binary, join(shell.directory, 'infrafi-node'));
    await symlink(cli, join(shell.directory, 'infrafi'));
    return shell;
  }

  // A block `sh` ends by itself, without an error; a block `sh running` goes on, once it shows the
  // text after `# shows `. Of the others that line is looked for as well.
  async run({ kind, text, where }) {
    const script = Object.entries(this.ports).reduce((known, [port, other]) => known.replaceAll(port, other), text);
    // What goes on takes the place of the shell, so that it ends with it; `echo` ends the last line
    // of the others.
    const commands = kind === 'sh running' ? `exec ${script}` : `${script}\necho`;
    const command = ['bash', '-euc', `cd ${this.directory}; PATH="${this.directory}:$PATH"\n${commands}`];
    const program = new Program(where, command, this.env);
    const [, promised] = /^# shows (.*)$/m.exec(text) ?? [];
    const isShown = () => promised && program.matching(promised).length > 0;
    if (kind === 'sh running') {
      this.#running.push(program);
      await until(`${where}: ${promised}`, isShown, { seconds: 180, program });
      return;
    }
    await program.ended;
    if (program.child.exitCode !== 0 || (promised && !isShown())) throw new Error(`${where}: ${promised ?? ''}\n${program.tail()}`);
  }

  stop() {
    return Promise.all(this.#running.map((program) => program.stop()));
  }
}
