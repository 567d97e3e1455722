// Tables as text/csv of RFC 4180.

// A cell has the full value, as hovering over it shows, and its unit where it is an amount.
export interface Cell {
  text: string;
  unit?: string;
}

// A text that a spreadsheet would take for a formula gets a quote before it: names of models and
// places are given by strangers. The index does the same.
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^-[\d.]+$/.test(text);

function quoted(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const textOf = ({ text, unit }: Cell): string => (text && unit ? `${text} ${unit}` : text);

// The unit of a column whose cells all have the same one.
function unitOf(cells: readonly Cell[]): string | undefined {
  const units = new Set(cells.filter(({ text }) => text !== '').map(({ unit }) => unit));
  const [only] = units;
  return units.size === 1 ? only : undefined;
}

// A unit that all cells of a column share stands in its title, so that the cells are numbers.
export function csvOf(titles: readonly string[], rows: readonly Cell[][]): string {
  const units = titles.map((_, place) => unitOf(rows.map((row) => row[place] ?? { text: '' })));
  const header = titles.map((title, place) => (units[place] ? `${title} (${units[place]})` : title));
  const body = rows.map((row) =>
    row.map((cell, place) => (units[place] === undefined ? textOf(cell) : cell.text)),
  );
  return [header, ...body].map(lineOf).join('');
}

// Rows whose parts have titles of their own: a column for each title, in the order in which they
// come first.
export function csvOfParts(rows: readonly [title: string, cell: Cell][][]): string {
  const titles = [...new Set(rows.flatMap((row) => row.map(([title]) => title)))];
  const cells = rows.map((row) => {
    const known = new Map(row);
    return titles.map((title) => known.get(title) ?? { text: '' });
  });
  return csvOf(titles, cells);
}

// Pages of one table as one: later pages repeat the header.
export function joinPages(pages: readonly string[]): string {
  const withoutHeader = (page: string) => page.slice(page.indexOf('\r\n') + 2);
  return pages.map((page, place) => (place === 0 ? page : withoutHeader(page))).join('');
}

// A name that every file system takes.
export const fileName = (name: string): string => `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.csv`;

// By the mark at the begin spreadsheets know that the text is UTF-8.
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
