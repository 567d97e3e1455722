// The command line, as tests start it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { target } from './node.js';

export const binary = process.env.INFRAFI_CLI || join(target, 'quick', 'infrafi');

// A command that ends by itself: its exit code, and what it printed as JSON. `key` is the key of
// who acts; `env` changes the environment.
export function infrafi(node, args, { key, env = {} } = {}) {
  const environment = { PATH: process.env.PATH, INFRAFI_URL: node?.url ?? 'ws://127.0.0.1:1', ...(key && { INFRAFI_KEY: key }), ...env };
  return new Promise((resolve, reject) => {
    const child = execFile(binary, [...args, '--json'], { env: environment, timeout: 120_000 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') return reject(error);
      let value;
      try {
        value = stdout.trim() ? JSON.parse(stdout) : undefined;
      } catch {
        return reject(new Error(`not JSON: ${stdout}${stderr}`));
      }
      resolve({ code: error?.code ?? 0, value, stderr });
    });
    child.stdin.end();
  });
}

// The same of a command that has to succeed: what it printed.
export async function done(node, args, options) {
  const { code, value, stderr } = await infrafi(node, args, options);
  if (code !== 0) throw new Error(`infrafi ${args.join(' ')}: ${code} ${stderr} ${JSON.stringify(value)}`);
  return value;
}

// The events of what was sent, by name.
export const eventsOf = ({ sent }) => Object.fromEntries(sent.events.map(({ event, fields }) => [event, fields]));
