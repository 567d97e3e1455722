// The clock of the demonstration's node. It starts on a day in January and can be set ahead, so
// that a year passes within minutes. The rules of the chain stay as they are: a block that comes a
// month later accrues a month's interest.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export class Clock {
  // A clock that shows this second, since 1970, and runs.
  static async at(second) {
    const clock = new Clock();
    clock.directory = await mkdtemp(join(tmpdir(), 'infrafi-demo-'));
    clock.file = join(clock.directory, 'ahead');
    await clock.set(second);
    // The program `faketime` itself would stand between the node and the process that stops it.
    const { stdout } = await promisify(execFile)('faketime', ['-m', '-f', '+1h', 'printenv', 'LD_PRELOAD']);
    clock.preload = stdout.trim();
    return clock;
  }

  // The environment that gives a program this clock. The clock of its deadlines stays as it is.
  get environment() {
    return {
      LD_PRELOAD: this.preload,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  get now() {
    return Math.floor(Date.now() / 1_000) + this.ahead;
  }

  async set(second) {
    this.ahead = Math.ceil(second - Date.now() / 1_000);
    await this.#tell();
  }

  async forward(seconds) {
    this.ahead += seconds;
    await this.#tell();
  }

  // In one step: the node never reads half of it.
  async #tell() {
    const sign = this.ahead < 0 ? '' : '+';
    await writeFile(`${this.file}.new`, `${sign}${this.ahead}\n`);
    await rename(`${this.file}.new`, this.file);
  }

  remove() {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
