// Fails if a message of the sources has no Ukrainian, or if the catalogues are not those of the
// sources.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const catalogue = (locale) => readFileSync(new URL(`../src/locales/${locale}.po`, import.meta.url), 'utf8');
const idsOf = (text) => [...text.matchAll(/^msgid ((?:".*"\n)+)/gm)].map(([, id]) => id);

const before = idsOf(catalogue('en'));
execFileSync('npx', ['lingui', 'extract', '--clean'], { stdio: 'ignore' });
const after = idsOf(catalogue('en'));
const missing = [...catalogue('uk').matchAll(/^msgid ((?:".*"\n)+)msgstr ""\n(?!")/gm)].map(([, id]) =>
  id.trim(),
);
if (missing.length > 0 || before.join() !== after.join()) {
  process.stderr.write(`error: run npm run messages. Without Ukrainian: ${missing.join(', ') || 'none'}\n`);
  process.exit(1);
}
