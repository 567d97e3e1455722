// docs/guide/README.md: it lists every guide, and every guide is followed by a test.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { prose } from '../../page/prose.js';
import { blocksOfSteps, guideOf } from '../lib/steps.js';

const directory = new URL('../../../docs/guide/', import.meta.url);
const text = (name) => readFile(new URL(name, directory), 'utf8');
const guides = (await readdir(directory)).filter((name) => name !== 'README.md');
const index = await text('README.md');

test('every guide is in the index, and a test follows it', async () => {
  const tests = (await readdir(new URL('.', import.meta.url))).filter((name) => name.startsWith('guide-'));
  const sources = await Promise.all(tests.map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
  // The console's own tests compare its guide with its pages.
  const console = await readFile(new URL('../../../console/test/pages.test.mjs', import.meta.url), 'utf8');
  const isFollowed = (guide) => sources.some((source) => source.includes(`follow('${guide}'`)) || console.includes(`docs/guide/${guide}`);
  for (const guide of guides) {
    assert.ok(index.includes(`](${guide})`), `${guide} is not in the index`);
    assert.ok(isFollowed(guide), `no test follows ${guide}`);
  }
});

test('every block of a step has a page, and shows a result', async () => {
  for (const guide of guides) {
    for (const { kind, page, lines, where } of await blocksOfSteps(guide)) {
      if (kind !== 'page' || page === 'Wait') continue;
      assert.ok(/^(Developer|Network|Governance), /.test(page), `${where}: ${page}`);
      assert.ok(lines.some(([name]) => name.startsWith('you see') || name === 'error'), where);
    }
  }
});

test('the page shows every table of a guide', async () => {
  for (const guide of guides) {
    const { parts } = await guideOf(guide);
    const shown = parts.map((part) => (part.prose ? String(prose(part.prose)) : '')).join('');
    const tables = (await text(guide)).split('\n').filter((line) => /^\|[-|: ]+\|$/.test(line)).length;
    assert.equal(shown.split('<table>').length - 1, tables, guide);
    assert.ok(!/<p>\|/.test(shown), guide);
  }
});
