// What is typed into the form of a call in polkadot.js Apps, as arguments.
import assert from 'node:assert/strict';

// `terms.tranches[1].lender.Account` as ['terms', 'tranches', 1, 'lender', 'Account'].
const partsOf = (path) => path.split(/[.[\]]+/).filter(Boolean).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

// Digits, names of accounts, `now + seconds`, `None`, or a text.
function valueOf(text, { accounts, now }) {
  const time = /^now(?: ([+-]) (\d+))?$/.exec(text);
  if (time) return now + Number(`${time[1] ?? ''}${time[2] ?? 0}`);
  if (text === 'None') return null;
  if (text === 'Yes' || text === 'No') return text === 'Yes';
  return accounts[text]?.address ?? text;
}

function put(tree, [part, ...rest], value) {
  if (!rest.length) tree[part] = value;
  else put((tree[part] ??= typeof rest[0] === 'number' ? [] : {}), rest, value);
}

// The arguments of a read, in the order of their lines.
export function argsOf(lines, context) {
  const typed = {};
  for (const [name, value] of lines) put(typed, partsOf(name), valueOf(value, context));
  return Object.values(typed);
}

// The arguments of a call, from lines of a name and a value. Names are those of the form; a field
// of a structure follows its structure after a point, an item of a list has its number in brackets.
export function formOf(api, args, lines, context) {
  const typed = {};
  for (const [name, value] of lines) {
    assert.ok(value !== undefined, `${context.where}: ${name} has no value`);
    put(typed, partsOf(name), valueOf(value, context));
  }
  const known = args.map(({ name }) => camel(name.toString()));
  const unknown = Object.keys(typed).filter((name) => !known.includes(name));
  assert.deepEqual(unknown, [], `${context.where}: the form has ${known}`);
  args.forEach(({ type }, index) => {
    ensureComplete(api, api.createType(type.toString()), typed[known[index]], `${context.where}: ${known[index]}`);
  });
  return known.map((name) => typed[name]);
}

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

// A field that is not typed would be a zero: the guide has to name all of them.
function ensureComplete(api, made, value, where) {
  assert.ok(value !== undefined, `${where} is not typed`);
  if (Array.isArray(value) && typeof made.Type === 'string') {
    value.forEach((item, index) => ensureComplete(api, api.createType(made.Type), item, `${where}[${index}]`));
  } else if (isStructure(made) && value !== null && typeof value === 'object') {
    // @polkadot/api calls a field `hash` `hash_`, and takes both.
    const fields = [...made.keys()].map((key) => [key, key.replace(/_$/, '')]);
    const names = fields.map(([, name]) => name);
    assert.deepEqual(Object.keys(value).filter((name) => !names.includes(name)), [], `${where} has ${names}`);
    for (const [key, name] of fields) ensureComplete(api, made.get(key), value[name], `${where}.${name}`);
  }
}

// Structures have names and members; maps of entries are never typed.
const isStructure = (made) => typeof made.getAtIndex === 'function' && typeof made.keys === 'function';
