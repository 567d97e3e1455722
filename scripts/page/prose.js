// The prose of a guide as HTML: paragraphs, lists, tables, indented text, and the marks within a
// line.
import { html, raw } from '../lib/html.js';

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g;

// Links between guides lead to their pages, and those to their index to the start; other files have
// none here.
function link(text, target) {
  if (/^https?:/.test(target)) return html`<a href="${target}">${text}</a>`;
  const [, name] = /^([\w-]+)\.md$/.exec(target) ?? [];
  if (!name) return html`${text}`;
  return name === 'README' ? html`<a href="/">Start</a>` : html`<a href="/${name}">${text}</a>`;
}

export function inline(text) {
  const parts = [];
  let end = 0;
  for (const { 0: whole, 1: code, 2: strong, 3: stressed, 4: label, 5: target, index } of text.matchAll(INLINE)) {
    parts.push(text.slice(end, index));
    if (code) parts.push(html`<code>${code}</code>`);
    else if (strong) parts.push(html`<strong>${inline(strong)}</strong>`);
    else if (stressed) parts.push(html`<em>${inline(stressed)}</em>`);
    else parts.push(link(label, target));
    end = index + whole.length;
  }
  return html`${[...parts, text.slice(end)]}`;
}

const KINDS = [['gap', /^\s*$/], ['code', /^ {4}/], ['item', /^\* /], ['row', /^\|/], ['text', /^/]];

// Neighbouring lines of one kind together.
function paragraphs(lines) {
  const found = [];
  for (const line of lines) {
    const kind = KINDS.find(([, pattern]) => pattern.test(line))[0];
    const last = found.at(-1);
    const continues = last && kind !== 'gap' && last.kind !== 'gap' && (kind === last.kind || (kind === 'text' && last.kind === 'item'));
    if (continues && kind !== 'item') last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found.filter(({ kind }) => kind !== 'gap');
}

const cells = (row) => row.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());

// The rows of a table, of which the second divides the head from the rest.
function table([head, , ...rows]) {
  const line = (row, tag) => html`<tr>${cells(row).map((cell) => raw(`<${tag}>${inline(cell)}</${tag}>`))}</tr>`;
  return html`<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td'))}</tbody></table>`;
}

const joined = (lines) => inline(lines.map((line) => line.trim()).join(' ').replace(/^\* /, ''));

export function prose(lines) {
  const found = paragraphs(lines);
  const parts = [];
  for (let index = 0; index < found.length; index += 1) {
    const { kind, lines: own } = found[index];
    if (kind === 'code') parts.push(html`<pre>${own.map((line) => line.slice(4)).join('\n')}</pre>`);
    else if (kind === 'row') parts.push(table(own));
    else if (kind === 'text') parts.push(html`<p>${joined(own)}</p>`);
    else {
      const items = [own];
      while (found[index + 1]?.kind === 'item') items.push(found[(index += 1)].lines);
      parts.push(html`<ul>${items.map((item) => html`<li>${joined(item)}</li>`)}</ul>`);
    }
  }
  return raw(parts.join('\n'));
}
