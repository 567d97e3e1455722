// The guides of docs/guide as data: their steps, and the call that each form of a step makes. The
// tests follow them, and scripts/page shows them.
//
// A step is an item of a numbered list. Its blocks begin with the page of Apps; then each line has
// a name, two spaces or more, and a value. docs/guide/README.md explains them to readers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { account } from './chain.js';
import { formOf } from './form.js';

export const directory = new URL('../../../docs/guide/', import.meta.url);
const names = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie', 'Dora'];
export const accounts = Object.fromEntries(names.map((name) => [name, account(`//${name}`)]));

export const SUBMISSION = 'Developer, Extrinsics, Submission';
export const MOTIONS = 'Governance, Council, Motions';
const PROPOSE = `${MOTIONS}, Propose motion`;
// Pages with the form of a call: the line that names the call, and the lines beside its fields.
const FORMS = {
  [SUBMISSION]: { name: 'call', head: ['account', 'call'] },
  [PROPOSE]: { name: 'proposal', head: ['account', 'proposal', 'threshold'] },
};

const isFence = (line) => line.trim().startsWith('```');
const isEnd = (line) => line.trim() === '```';
const pair = (line) => line.trim().split(/ {2,}/);

// The blocks of a step, in order, and its other lines. Of a block `kind` is `page`, or the language
// of its text.
function divided(lines, where) {
  const blocks = [];
  const prose = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isFence(lines[index])) {
      prose.push(lines[index]);
      continue;
    }
    const close = lines.findIndex((line, later) => later > index && isEnd(line));
    assert.ok(close > index, `${where}: a block without an end`);
    const kind = lines[index].trim().slice(3);
    const indent = lines[index].indexOf('`');
    const body = lines.slice(index + 1, close).map((line) => line.slice(indent));
    if (kind === '') blocks.push({ kind: 'page', page: body[0].trim(), lines: body.slice(1).map(pair), where });
    else blocks.push({ kind, text: body.join('\n'), where });
    index = close;
  }
  return { blocks, prose };
}

const INCLUDED = /[Dd]o steps? (\d+)(?: to (\d+))? of\s+\[[^\]]*\]\(([\w-]+\.md)\)/;

// What the step stands for beside its own blocks: `Do steps 1 to 5 of [..](other.md)`.
function includedBy(prose) {
  const [, first, last = first, file] = INCLUDED.exec(prose.join(' ').replace(/\s+/g, ' ')) ?? [];
  return file && { file, from: Number(first), to: Number(last) };
}

function stepOf(file, number, lines) {
  const marker = /^\d+\. +/.exec(lines[0])[0].length;
  const { blocks, prose } = divided(lines.map((line) => line.slice(marker)), `${file}, step ${number}`);
  blocks.forEach((block, index) => (block.place = { file, step: number, index }));
  return { number, prose, blocks, included: includedBy(prose) };
}

// A guide: its title, and its parts in order, each a heading, a step or lines of prose.
export async function guideOf(file) {
  const [title, ...lines] = (await readFile(new URL(file, directory), 'utf8')).split('\n');
  const parts = [];
  const starts = (line) => /^\d+\. /.test(line);
  const goesOn = (line) => line.trim() === '' || line.startsWith(' ');
  for (let index = 0; index < lines.length; ) {
    const isStep = starts(lines[index]);
    const isHeading = lines[index].startsWith('## ');
    let end = index + 1;
    if (isStep) while (end < lines.length && goesOn(lines[end])) end += 1;
    else if (!isHeading) while (end < lines.length && !starts(lines[end]) && !lines[end].startsWith('## ')) end += 1;
    const own = lines.slice(index, end);
    if (isStep) parts.push({ step: stepOf(file, parseInt(own[0], 10), own) });
    else if (isHeading) parts.push({ heading: own[0].slice(3) });
    else if (own.some((line) => line.trim())) parts.push({ prose: own });
    index = end;
  }
  const steps = parts.flatMap(({ step }) => step ?? []);
  steps.forEach(({ number }, place) => assert.equal(number, place + 1, `${file}: steps are numbered through the guide`));
  return { file, title: title.replace(/^# /, ''), parts, steps };
}

// The blocks of the steps `from` to `to` of a guide, those of the steps that it includes before
// them.
export async function blocksOfSteps(file, from = 1, to = Infinity) {
  const blocks = [];
  for (const { number, included, blocks: own } of (await guideOf(file)).steps) {
    if (number < from || number > to) continue;
    const found = [...(included ? await blocksOfSteps(included.file, included.from, included.to) : []), ...own];
    assert.ok(found.length, `${file}, step ${number}: nothing to do`);
    blocks.push(...found);
  }
  return blocks;
}

const isShown = ([name]) => name === 'you see' || name === 'you see at last' || name === 'error';
export const shownOf = (block) => block.lines.filter(isShown);
export const fieldsOf = (block) => block.lines.filter((line) => !isShown(line));
// The value of the first line of a name, or of a later one.
export function fieldOf(block, name, place = 0) {
  const found = block.lines.filter(([candidate]) => candidate === name)[place];
  assert.ok(found?.[1], `${block.where}: no ${name}`);
  return found[1];
}

export const hasForm = ({ page }) => page in FORMS;

// The calls with a call inside: its line, their own fields, and their arguments.
const WRAPPERS = {
  'creditCommittee.propose': {
    inner: 'proposal',
    own: ['threshold', 'lengthBound'],
    args: (call, of) => [of('threshold'), call, of('lengthBound')],
  },
  'sudo.sudo': { inner: 'call', own: [], args: (call) => [call] },
  'timelock.schedule': { inner: 'call', own: ['class'], args: (call, of) => [call, of('class')] },
};

// The names of the call of a form and of the calls inside of it, the outermost first, and the lines
// beside the fields of the innermost.
export function callsOf(block) {
  const form = FORMS[block.page];
  const names = [fieldOf(block, form.name)];
  const head = [...form.head];
  for (let wrapper = WRAPPERS[names[0]]; wrapper; wrapper = WRAPPERS[names.at(-1)]) {
    // A submission has a line `call` for itself, before that of the call inside.
    names.push(fieldOf(block, wrapper.inner, head.filter((name) => name === wrapper.inner).length));
    head.push(wrapper.inner, ...wrapper.own);
  }
  return { names, head };
}

// The call that the form of a block makes at a second of the chain's clock.
export function callOf(api, block, now) {
  const { names, head } = callsOf(block);
  const [call, ...wrappers] = names.toReversed().map((name) => {
    const [section, method] = name.split('.');
    assert.ok(api.tx[section]?.[method], `${block.where}: there is no ${name}`);
    return { name, make: api.tx[section][method] };
  });
  const typed = fieldsOf(block).filter(([field]) => !head.includes(field));
  const innermost = call.make(...formOf(api, call.make.meta.args, typed, { accounts, now, where: block.where }));
  const own = (field) => fieldOf(block, field);
  return wrappers.reduce((inner, { name, make }) => make(...WRAPPERS[name].args(inner, own)), innermost);
}

// The transaction that the block sends: the call itself, or the motion that proposes it.
export function transactionOf(api, block, now) {
  const call = callOf(api, block, now);
  return block.page === PROPOSE ? motionOf(api, fieldOf(block, 'threshold'), call) : call;
}

export const motionOf = (api, threshold, call) => api.tx.council.propose(threshold, call, call.method.encodedLength);
