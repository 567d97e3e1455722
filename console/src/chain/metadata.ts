// The metadata of the chain: docs of calls, events and errors, and the types of their fields.
import { decAnyMetadata, type UnifiedMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { chainNow, head } from './connection';

let loaded: Promise<UnifiedMetadata> | undefined;

async function load(): Promise<UnifiedMetadata> {
  const [chain, block] = [chainNow(), head.get()];
  if (!chain || !block) throw new Error('there is no connection');
  return unifyMetadata(decAnyMetadata(await chain.client.getMetadata(block.hash)));
}

export function metadata(): Promise<UnifiedMetadata> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

export type Type = UnifiedMetadata['lookup'][number];
export type Fields = Extract<Type['def'], { tag: 'composite' }>['value'];

export function variantOf(types: UnifiedMetadata, type: number | undefined, name: string) {
  const def = type === undefined ? undefined : types.lookup[type]?.def;
  return def?.tag === 'variant' ? def.value.find((variant) => variant.name === name) : undefined;
}

// Of the docs of an item its first paragraph.
export function firstParagraph(docs: readonly string[]): string {
  const lines = docs.map((line) => line.trim());
  const end = lines.indexOf('');
  return (end < 0 ? lines : lines.slice(0, end)).join(' ').replaceAll('`', '');
}

const palletOf = (types: UnifiedMetadata, name: string) =>
  types.pallets.find((pallet) => pallet.name === name);

export async function callDocs(pallet: string, call: string): Promise<string> {
  const types = await metadata();
  return firstParagraph(variantOf(types, palletOf(types, pallet)?.calls?.type, call)?.docs ?? []);
}

export async function errorDocs(pallet: string, error: string): Promise<string> {
  const types = await metadata();
  return firstParagraph(variantOf(types, palletOf(types, pallet)?.errors?.type, error)?.docs ?? []);
}

export async function callFields(
  pallet: string,
  call: string,
): Promise<{ types: UnifiedMetadata; fields: Fields }> {
  const types = await metadata();
  return { types, fields: variantOf(types, palletOf(types, pallet)?.calls?.type, call)?.fields ?? [] };
}
