// Text as HTML: what is put into a template is escaped, unless it came out of one.
class Markup {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// A figure and its sign of per cent stay on one line.
const escape = (value) => String(value).replace(/[&<>"]/g, (sign) => ESCAPES[sign]).replace(/ %/g, '\u00a0%');

function inserted(value) {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(inserted).join('');
  return value instanceof Markup ? value.text : escape(value);
}

export const html = (parts, ...values) =>
  new Markup(parts.map((part, index) => part + (index < values.length ? inserted(values[index]) : '')).join(''));
export const raw = (text) => new Markup(text);

// A table that may be wider than the page and then scrolls by itself. Columns: [heading, cell of a
// row, how: 'n' for numbers, 'd' for what is not broken into lines].
export function table({ columns, rows, foot, caption }) {
  const how = (index) => columns[index][2] && raw(` class="${columns[index][2]}"`);
  const row = (cells) => html`<tr>${cells.map((value, index) => html`<td${how(index)}>${value}</td>`)}</tr>`;
  return html`<figure>${caption && html`<figcaption>${caption}</figcaption>`}
<div class="scroll"><table${columns.length > 4 && raw(' class="broad"')}>
<thead><tr>${columns.map(([heading], index) => html`<th${how(index)}>${heading}</th>`)}</tr></thead>
<tbody>${rows.map((one) => row(columns.map(([, cell]) => cell(one))))}</tbody>
${foot && html`<tfoot>${row(foot)}</tfoot>`}
</table></div></figure>`;
}
