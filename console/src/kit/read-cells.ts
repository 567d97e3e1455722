// Reads what a table or a list of the page states in full. The components of figures and names have
// their full value as `data-full`, the same that hovering shows: a file states what the page does.
import type { Cell } from './csv';

// What a reader acts with is no part of a list.
const CONTROLS = 'button, form, fieldset, details, input, select, svg, [aria-hidden=true]';

interface Part {
  text: string;
  unit?: string;
}

function partsOf(node: Node): Part[] {
  if (node instanceof Text) return [{ text: node.data.trim() }];
  if (!(node instanceof HTMLElement) || node.matches(CONTROLS)) return [];
  const { full, unit } = node.dataset;
  return full === undefined ? [...node.childNodes].flatMap(partsOf) : [{ text: full, unit }];
}

// A dash stands where nothing is.
const NOTHING = '–';

export function cellOf(element: Node): Cell {
  const parts = partsOf(element).filter(({ text }) => text !== '');
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.text === NOTHING ? { text: '' } : only;
  const text = parts.map(({ text, unit }) => (unit ? `${text} ${unit}` : text)).join(' ');
  return { text: text.replace(/ (?=[.,;:])/g, '') };
}

// Titles and rows of a table, but for the column of what can be done.
export function cellsOfTable(table: HTMLTableElement): { titles: string[]; rows: Cell[][] } {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const isWanted = (_: unknown, place: number) => heads[place]?.dataset.csv !== 'none';
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  return {
    titles: heads.filter(isWanted).map((head) => cellOf(head).text),
    rows: rows.map((row) => [...row.cells].filter(isWanted).map(cellOf)),
  };
}

// The parts of each item of a list: its heading, and its figures by their labels.
export function partsOfItems(list: HTMLUListElement, title: string): [string, Cell][][] {
  return [...list.children].map((item) => {
    const heading = item.querySelector('h3');
    const isShown = (pair: Element) => {
      const control = pair.closest(CONTROLS);
      return control === null || !item.contains(control);
    };
    const pairs = [...item.querySelectorAll('dl > div')].filter(isShown);
    const figures = pairs.flatMap((pair): [string, Cell][] => {
      const [label, value] = [pair.querySelector('dt'), pair.querySelector('dd')];
      return label && value ? [[cellOf(label).text, cellOf(value)]] : [];
    });
    return heading ? [[title, cellOf(heading)], ...figures] : figures;
  });
}
