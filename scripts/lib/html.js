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
