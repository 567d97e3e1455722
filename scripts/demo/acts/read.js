// How acts read what a transaction did.
export const all = (sent, section, method) => sent.events.filter((event) => event.section === section && event.method === method);
export const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);
export const big = (codec) => codec.toBigInt();
