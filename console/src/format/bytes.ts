const decoder = new TextDecoder('utf-8', { fatal: true });

export const hexOf = (bytes: Uint8Array): string =>
  `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

// Text where the bytes are printable text, else hexadecimal digits.
export function textOf(bytes: Uint8Array): string {
  try {
    const text = decoder.decode(bytes);
    return /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]*$/u.test(text) ? text : hexOf(bytes);
  } catch {
    return hexOf(bytes);
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function fromHex(text: string): Uint8Array | undefined {
  if (!/^0x([0-9a-fA-F]{2})*$/.test(text)) return undefined;
  return Uint8Array.from(text.slice(2).match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text).slice())));
}

export const isHash = (text: string): boolean => /^0x[0-9a-fA-F]{64}$/.test(text);

// The first and the last characters, for eyes; copying and hovering give all.
export const short = (text: string, edge = 6): string =>
  text.length <= 2 * edge + 1 ? text : `${text.slice(0, edge)}…${text.slice(-edge)}`;
