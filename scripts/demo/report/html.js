// Tables of the report, and the template that all of its parts are written with.
import { html, raw } from '../../lib/html.js';

export { html, raw };

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
