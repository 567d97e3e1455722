// Refusals of the chain as sentences. Those of pallets have theirs in the metadata.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { errorDocs } from './metadata';

// What the chain answers: the name for reports, and the sentence for readers.
export interface Refusal {
  name: string;
  sentence: string | MessageDescriptor;
}

interface Tagged {
  type: string;
  value?: unknown;
}

const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'object' && value !== null && typeof (value as Tagged).type === 'string';

const DISPATCH: Record<string, MessageDescriptor> = {
  BadOrigin: msg`The account is not allowed to make this call.`,
  CannotLookup: msg`The chain does not know the account.`,
  'Token.FundsUnavailable': msg`The account has less of the asset than the call takes.`,
  'Token.BelowMinimum': msg`The amount is below the least balance of the asset.`,
  'Token.OnlyProvider': msg`The account would be left with too little to exist.`,
  'Token.Frozen': msg`The asset is frozen in this account.`,
  'Token.NotExpendable': msg`The call would close an account that must stay.`,
  'Arithmetic.Underflow': msg`A balance would fall below zero: the account has less than the call takes.`,
};

const VALIDITY: Record<string, MessageDescriptor> = {
  'Invalid.Payment': msg`The account cannot pay the fee of the transaction.`,
  'Invalid.Stale': msg`The transaction was made already, or another one took its place.`,
  'Invalid.Future': msg`An earlier transaction of the account is not in a block yet.`,
  'Invalid.BadProof': msg`The signature does not fit the transaction.`,
  'Invalid.AncientBirthBlock': msg`The transaction was signed too long ago. Sign it anew.`,
  'Invalid.ExhaustsResources': msg`The block is full. Send the transaction again later.`,
  'Invalid.Call': msg`The chain does not take this call now.`,
};

const OTHER = msg`The chain refused the transaction.`;

// A refusal of the call in a block, or in the trial before it is sent.
export async function dispatchRefusal(error: unknown): Promise<Refusal> {
  if (!isTagged(error)) return { name: 'Other', sentence: OTHER };
  if (error.type === 'Module' && isTagged(error.value)) return moduleRefusal(error.value);
  const name = isTagged(error.value) ? `${error.type}.${error.value.type}` : error.type;
  return { name, sentence: DISPATCH[name] ?? OTHER };
}

async function moduleRefusal({ type: pallet, value }: Tagged): Promise<Refusal> {
  const error = isTagged(value) ? value.type : '';
  const docs = await errorDocs(pallet, error).catch(() => '');
  return { name: `${pallet}.${error}`, sentence: docs || OTHER };
}

// A refusal of the transaction as such, which no block takes.
export function validityRefusal(error: unknown): Refusal {
  if (!isTagged(error)) return { name: 'Other', sentence: OTHER };
  const inner = isTagged(error.value) ? error.value.type : '';
  const name = inner ? `${error.type}.${inner}` : error.type;
  return { name, sentence: VALIDITY[name] ?? OTHER };
}

// The refusal in an exception of the client: PAPI has the chain's answer in `error`.
export function thrownRefusal(error: unknown): Refusal {
  const inner = typeof error === 'object' && error !== null && 'error' in error ? error.error : undefined;
  if (isTagged(inner)) return validityRefusal(inner);
  const text = error instanceof Error ? error.message : String(error);
  return { name: error instanceof Error ? error.name : 'Error', sentence: text || OTHER };
}
