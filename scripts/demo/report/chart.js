// Charts over time, as SVG. Amounts come as integers of 18 decimals and become pixels here, and
// nowhere else.
import { html } from './html.js';
import { day, month } from '../format.js';

const ONE = 10n ** 18n;
const number = (amount) => Number((BigInt(amount) * 1_000_000n) / ONE) / 1_000_000;

// Two drawings of each chart, one for wide pages and one for narrow ones: letters keep their size.
const FORMS = [
  { name: 'wide', width: 960, height: 340, left: 62, right: 16, months: 1 },
  { name: 'narrow', width: 350, height: 260, left: 52, right: 10, months: 3 },
];
const [TOP, BOTTOM, DAY] = [30, 26, 86_400];

// Round values of an axis: three to seven of them, the least and the greatest beyond the data.
export function ticks(least, greatest) {
  const rough = (greatest - least || greatest || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough);
  const first = Math.floor(least / step);
  const last = Math.ceil(greatest / step);
  return [...Array(last - first + 1).keys()].map((index) => (first + index) * step);
}

// First days of months between two instants, every `step` months.
function monthsBetween(from, to, every) {
  const found = [];
  const date = new Date(from * 1_000);
  for (let index = 1; ; index += 1) {
    const at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + index) / 1_000;
    if (at > to) return found;
    if ((index - 1) % every === 0) found.push(at);
  }
}

// Marks that would lie on each other are one.
export function grouped(marks, gap = 6 * DAY) {
  const groups = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last && mark.at - last.at <= gap) {
      last.until = mark.at;
      if (!last.texts.includes(mark.text)) last.texts.push(mark.text);
    } else groups.push({ at: mark.at, until: mark.at, texts: [mark.text] });
  }
  return groups;
}

const point = (x, y) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const path = (points) => `M${points.map(([x, y]) => point(x, y)).join('L')}`;
// What stays as it is until the next reading.
const stepped = (points) => points.flatMap(([x, y], index) => (index ? [[x, points[index - 1][1]], [x, y]] : [[x, y]]));

function scales({ width, height, left, right }, from, to, axis) {
  const [least, greatest] = [axis[0], axis.at(-1)];
  const x = (at) => left + ((at - from) / (to - from)) * (width - left - right);
  const y = (value) => height - BOTTOM - ((value - least) / (greatest - least)) * (height - TOP - BOTTOM);
  return { x, y };
}

function frame(form, { from, to, axis, label, marks, title }, { x, y }, drawing) {
  const { name, width, height, left, right, months } = form;
  const edge = width - right;
  const lines = axis.map((value) => {
    const place = y(value).toFixed(1);
    return html`<line class="grid" x1="${left}" x2="${edge}" y1="${place}" y2="${place}"/>
<text class="axis" x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${label(value)}</text>`;
  });
  const year = (second) => new Date(second * 1_000).getUTCFullYear();
  // More than a year has fewer dates than months.
  const dates = monthsBetween(from, to, months * Math.ceil((to - from) / (400 * DAY))).map((at, index, all) => {
    const isNewYear = year(at) > year(index > 0 ? all[index - 1] : from);
    const text = isNewYear ? `${month(at)} ${year(at)}` : month(at);
    const anchor = x(at) > edge - 24 ? 'end' : 'middle';
    return html`<line class="tick" x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${height - BOTTOM}" y2="${height - BOTTOM + 4}"/>
<text class="axis" x="${anchor === 'end' ? edge : x(at).toFixed(1)}" y="${height - 8}" text-anchor="${anchor}">${text}</text>`;
  });
  const flags = (marks ?? []).map(({ at }, index) => {
    const place = x(at).toFixed(1);
    return html`<g class="mark"><line x1="${place}" x2="${place}" y1="${TOP - 10}" y2="${height - BOTTOM}"/>
<circle cx="${place}" cy="${TOP - 17}" r="9"/><text x="${place}" y="${TOP - 13}" text-anchor="middle">${index + 1}</text></g>`;
  });
  return html`<svg class="chart ${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
${lines}${dates}${flags}${drawing}
</svg>`;
}

const inForms = (draw) => html`<div class="chart-forms">${FORMS.map(draw)}</div>`;

// Lines. A series: `{ css, isStepped, points: [[second, amount]], readings, told }`. `readings` are
// the points that were read, `told` gives the text of one.
export function lineChart({ series, ...rest }) {
  const values = (points) => points.map(([at, amount]) => [at, number(amount)]);
  const all = series.flatMap(({ points }) => values(points));
  const times = all.map(([at]) => at);
  const amounts = all.map(([, amount]) => amount);
  const chart = { from: Math.min(...times), to: Math.max(...times), axis: ticks(Math.min(...amounts), Math.max(...amounts)), ...rest };
  return inForms((form) => {
    const scale = scales(form, chart.from, chart.to, chart.axis);
    const placed = (points) => values(points).map(([at, value]) => [scale.x(at), scale.y(value)]);
    const drawn = series.map(({ css, isStepped, points, readings, told }) => {
      const dots = placed(readings).map(([x, y], index) => {
        const place = html`cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
        return html`<circle class="dot ${css}" ${place} r="2.2"><title>${told(index)}</title></circle>`;
      });
      return html`<path class="line ${css}" d="${path(isStepped ? stepped(placed(points)) : placed(points))}"/>${dots}`;
    });
    return frame(form, chart, scale, drawn);
  });
}

// Layers on each other, from the bottom, and a line across. Each reading: { at, layers: amounts
// after it, before: amounts just before the next one }.
export function stackChart({ readings, layers, line, ...rest }) {
  const columns = readings.flatMap(({ at, layers: after, before }, index) => {
    const next = readings[index + 1];
    return next ? [{ at, values: after.map(number) }, { at: next.at, values: before.map(number) }] : [{ at, values: after.map(number) }];
  });
  const top = ({ values }) => values.reduce((sum, value) => sum + value, 0);
  const across = line.points.map(([at, amount]) => [at, number(amount)]);
  const greatest = Math.max(...columns.map(top), ...across.map(([, value]) => value));
  const chart = { from: columns[0].at, to: columns.at(-1).at, axis: ticks(0, greatest), ...rest };
  return inForms((form) => {
    const scale = scales(form, chart.from, chart.to, chart.axis);
    const upTo = ({ values }, count) => values.slice(0, count).reduce((sum, value) => sum + value, 0);
    const drawn = layers.map(({ css, name }, layer) => {
      const edge = (count) => columns.map((column) => [scale.x(column.at), scale.y(upTo(column, count))]);
      return html`<path class="area ${css}" d="${path([...edge(layer + 1), ...edge(layer).reverse()])}Z"><title>${name}</title></path>`;
    });
    const points = stepped(across.map(([at, value]) => [scale.x(at), scale.y(value)]));
    return frame(form, chart, scale, html`${drawn}<path class="line ${line.css}" d="${path(points)}"/>`);
  });
}

export const legend = (entries) =>
  html`<ul class="legend">${entries.map(({ css, name }) => html`<li><i class="key ${css}"></i>${name}</li>`)}</ul>`;

// The marks of a chart by their numbers.
export const markList = (groups) => {
  const when = ({ at, until }) => (day(at) === day(until) ? day(at) : `${day(at)} to ${day(until)}`);
  return html`<ol class="marks">${groups.map((group) => html`<li><b>${when(group)}</b> ${`${group.texts.join('. ')}.`}</li>`)}</ol>`;
};
