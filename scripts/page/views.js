// What the page shows: an index, a page for each guide, and one for governed values.
import { html, raw } from '../lib/html.js';
import { accounts, callsOf, fieldOf, fieldsOf, hasForm, shownOf } from '../e2e/lib/steps.js';
import { inline, prose } from './prose.js';

function shell({ title, guides, apps, endpoint, here }, content) {
  const places = [['/', 'Start'], ...guides.map(({ name, title: of }) => [`/${name}`, of]), ['/values', 'Governed values']];
  const place = ([path, text]) => html`<li><a href="${path}"${path === here && raw(' aria-current="page"')}>${text}</a></li>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · InfraFi forms</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p class="brand">InfraFi · forms for polkadot.js Apps</p><nav aria-label="Guides"><ul>${places.map(place)}</ul></nav></header>
<main id="content">
<h1>${title}</h1>
${content}
</main>
<footer><p>Chain: <code>${endpoint}</code> · Apps: <a href="${apps}?rpc=${encodeURIComponent(endpoint)}" target="apps">open</a></p></footer>
</body>
</html>
`;
}

const STEPS = html`<ol>
<li>Press the button. Apps opens on the tab <em>Decode</em>, with the call in it.</li>
<li>Choose the tab <em>Submission</em>: the form is filled in.</li>
<li>Choose the account that is named beside the button, in <em>using the selected account</em>.</li>
<li>Press <em>Submit Transaction</em>, then <em>Sign and Submit</em>.</li>
</ol>
<p>A time is filled in when the button is pressed, by the chain’s clock. Ids are those of a new chain.</p>`;
const HOW = html`<section class="how"><h2>How to use a button</h2>${STEPS}</section>`;
const HOW_BRIEFLY = html`<details class="how"><summary>After a button: choose the tab <em>Submission</em>, and the account that is named beside it.</summary>${STEPS}</details>`;

export function indexPage(places) {
  const line = ({ name, title, reader, shows }) => html`<li><a href="/${name}">${title}</a> <span>for ${reader}</span><p>${shows}</p></li>`;
  const rows = Object.entries(accounts).slice(0, 6).map(([name, { address }]) => html`<tr><th scope="row">${name}</th><td><code>${address}</code></td></tr>`);
  return shell({ title: 'Forms, filled in', here: '/', ...places }, html`
<p class="lead">Each step of a guide has a button that opens its form in polkadot.js Apps, with every field filled in.</p>
${HOW}
<section><h2>Guides</h2><ul class="guides">${places.guides.map(line)}</ul>
<p>Each guide begins on a new chain: end <code>scripts/dev.sh</code> with Ctrl-C, start it again, and reload Apps.</p></section>
<section><h2>Governed values</h2><p>A call that replaces governed values needs all of them. <a href="/values">These forms</a> open with the values that the chain has now.</p></section>
<section><h2>Accounts</h2><div class="scroll"><table><tbody>${rows}</tbody></table></div></section>`);
}

const PAGES = {
  'Developer, Chain state': '#/chainstate',
  'Developer, Runtime calls': '#/runtime',
  'Network, Explorer': '#/explorer',
  Governance: '#/council/motions',
};
const hashOf = (page) => PAGES[page] ?? PAGES[page.split(', ')[0]];

const button = (path, text) => html`<a class="button" href="${path}" target="apps">${text}</a>`;
const quiet = (path, text) => html`<a class="button quiet" href="${path}" target="apps">${text}</a>`;

const fieldRow = ([name, value]) => html`<tr><th scope="row"><code>${name}</code></th><td>${value}</td></tr>`;
const fieldTable = (lines) => html`<div class="scroll"><table class="fields"><tbody>${lines.map(fieldRow)}</tbody></table></div>`;

const seen = ([name, ...words]) => html`<li>${name === 'error' && 'a refusal: '}${name.endsWith('at last') && 'in the end: '}<code>${words[0]}</code>${words[1] && html` ${words[1].replaceAll('..', '…')}`}</li>`;
const promised = (block) => html`<div class="see"><p>You see</p><ul>${shownOf(block).map(seen)}</ul></div>`;

function formCard(block) {
  const { file, step, index } = block.place;
  const isMotion = block.page.startsWith('Governance');
  const [call, ...around] = [...(isMotion ? ['council.propose'] : []), ...callsOf(block).names].reverse();
  const account = fieldOf(block, 'account');
  const fields = fieldsOf(block).filter(([name]) => !['account', 'call', 'proposal'].includes(name));
  return html`<article class="card">
<div class="head"><div><p class="as">as <strong>${account}</strong></p><p class="call"><code>${call}</code>${around.map((outer) => ` in ${outer}`)}</p></div>
${button(`/open/${file.replace(/\.md$/, '')}/${step}/${index}`, html`Open the form<span class="hidden">: as ${account}, ${call}</span>`)}</div>
<details><summary>${fields.length === 1 ? 'One field' : `${fields.length} fields`}</summary>${fieldTable(fields)}</details>
${promised(block)}
</article>`;
}

// What cannot be filled in: reads, and the buttons of other pages of Apps.
function pageCard(block, { apps, endpoint }) {
  const hash = hashOf(block.page);
  return html`<article class="card">
<div class="head"><p class="call">${block.page}</p>
${hash && quiet(`${apps}?rpc=${encodeURIComponent(endpoint)}${hash}`, html`Open the page<span class="hidden">: ${block.page}</span>`)}</div>
${fieldTable(fieldsOf(block))}
${shownOf(block).length > 0 && promised(block)}
</article>`;
}

function card(block, places) {
  if (block.kind !== 'page') return html`<pre tabindex="0">${block.text}</pre>`;
  if (block.page === 'Wait') return html`<p class="wait">Wait for ${fieldOf(block, 'seconds')} seconds.</p>`;
  return hasForm(block) ? formCard(block) : pageCard(block, places);
}

const step = ({ number, prose: lines, blocks }, places) => html`<section class="step" id="step-${number}" aria-label="Step ${number}">
<div class="number" aria-hidden="true">${number}</div><div class="body">${prose(lines)}${blocks.map((block) => card(block, places))}</div></section>`;

export function guidePage({ guide, ...places }) {
  const part = ({ heading, prose: lines, step: one }) => (one ? step(one, places) : lines ? prose(lines) : html`<h2>${inline(heading)}</h2>`);
  return shell({ title: guide.title, here: `/${guide.name}`, ...places }, html`${HOW_BRIEFLY}${guide.parts.map(part)}`);
}

const shown = (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value));

export function valuesPage({ values, ways, ...places }) {
  const waysOf = (waits) => ways.filter((way) => !(waits && way.key === 'motion'));
  const value = ({ key, title, waits, shown: now }) => html`<article class="card">
<div class="head"><h2><code>${title}</code></h2></div>
<div class="ways">${waysOf(waits).map((way) => html`<p><span>as <strong>${way.account}</strong>, ${way.title}</span> ${button(`/open/values/${encodeURIComponent(key)}/${way.key}`, html`Open the form<span class="hidden">: ${title}, ${way.title}</span>`)}</p>`)}</div>
<details><summary>Values now</summary>${fieldTable(Object.entries(now.toHuman()).map(([name, one]) => [name, shown(one)]))}</details>
</article>`;
  return shell({ title: 'Governed values', here: '/values', ...places }, html`
<p class="lead">A call that replaces governed values needs all of them. Each form opens with the values that the chain has now: change those that are to change.</p>
${HOW_BRIEFLY}
<p>A motion is voted on under <em>Governance, Council, Motions</em>, the proposer’s vote included, and then closed there. One for the delay schedules the call; any account executes it after that.</p>
${values.map(value)}`);
}

export const failure = (message) =>
  shell({ title: 'This does not work now', guides: [], apps: '', endpoint: '' }, html`<p class="lead">${message}</p><p><a href="/">Back to the start</a></p>`);
