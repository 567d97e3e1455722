// docs/guide/operate.md: every command runs as it is written.
import { test } from 'node:test';
import { Reader } from '../lib/guide.js';
import { freePort } from '../lib/process.js';
import { Shell } from '../lib/shell.js';

test('operate.md: every command does what the guide shows', async () => {
  const ports = {};
  for (const port of ['30333', '9944', '9615']) ports[port] = String(await freePort());
  const shell = await Shell.open(ports);
  try {
    await new Reader({ programs: shell }).follow('operate.md');
  } finally {
    await shell.stop();
  }
});
