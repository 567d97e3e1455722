// Writes the page, and the document, of a run's figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentOf } from './document.js';
import { page } from './page.js';

const { values } = parseArgs({ options: { figures: { type: 'string' }, report: { type: 'string' }, docs: { type: 'string' } } });
const figures = JSON.parse(readFileSync(values.figures, 'utf8'));
writeFileSync(values.report, String(page(figures)));
if (values.docs) writeFileSync(values.docs, documentOf(figures));
