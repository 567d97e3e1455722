// docs/guide/command-line.md: every command runs as it is written, on a new chain.
import { after, before, test } from 'node:test';
import { Reader } from '../lib/guide.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { Shell } from '../lib/shell.js';

let node, api, stop, shell;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
  shell = await Shell.open({}, { INFRAFI_URL: node.url });
});
after(async () => {
  await shell?.stop();
  await stop?.();
});

test('command-line.md: every command does what the guide shows', async () => {
  await new Reader({ api, node, programs: shell }).follow('command-line.md');
});
