// A transaction from its preparation to its final block. Between the signature and the network the
// chain's own code tries it on the last final state: what would fail there is not sent, and costs
// nothing.
import type { PolkadotSigner } from 'polkadot-api/signer';
import { type Api, type Chain, chainNow, earlier } from './connection';
import { dispatchRefusal, type Refusal, thrownRefusal, validityRefusal } from './errors';

export type AnyTransaction = ReturnType<Api['tx']['Vault']['claim']>;
export type FeeAsset = 'INFRA' | 'USDai';
export const USDAI_ID = 2;

export interface Fee {
  infra: bigint;
  // The same in USDai, by the governed rate.
  usdai: bigint;
}

export interface ShownEvent {
  pallet: string;
  name: string;
  value: unknown;
}

export type Progress =
  | { step: 'signing' }
  | { step: 'trying' }
  | { step: 'sent'; hash: string }
  | { step: 'inBlock'; hash: string; block: number }
  | { step: 'final'; hash: string; block: number; events: ShownEvent[] }
  | { step: 'refused'; refusal: Refusal; isSent: boolean }
  // Sent, but the client that followed it was ended.
  | { step: 'lost' };

const options = (asset: FeeAsset) => (asset === 'USDai' ? { asset: USDAI_ID } : {});
// Units of USDai for one of INFRA at a rate of 1: 10^18 over 10^12. The rate has 18 decimals.
const USDAI_OVER_INFRA = 1_000_000n;

export async function feeOf(transaction: AnyTransaction, from: string, asset: FeeAsset): Promise<Fee> {
  const { api } = chain();
  const [infra, rate] = await Promise.all([
    transaction.getEstimatedFees(from, options(asset)),
    api.view.Fees.params(),
  ]);
  return { infra, usdai: (infra * USDAI_OVER_INFRA * rate) / 10n ** 18n };
}

function chain(): Chain {
  const now = chainNow();
  if (!now) throw new Error('there is no connection');
  return now;
}

// Without the compact length in front, which the call of the runtime writes itself.
const withoutLength = (signed: Uint8Array): Uint8Array =>
  signed.subarray([1, 2, 4, 5][(signed[0] ?? 0) & 3] ?? 0);

// Runs the signed transaction on the last final state, without changing it.
async function trial(signed: Uint8Array): Promise<Refusal | undefined> {
  const result = await chain().api.apis.BlockBuilder.apply_extrinsic(withoutLength(signed));
  if (!result.success) return validityRefusal(result.value);
  return result.value.success ? undefined : dispatchRefusal(result.value.value);
}

export interface Signatory {
  address: string;
  signer: PolkadotSigner;
}

// The block that dates a transaction, and the number of the account's next one by the last final
// state.
async function dated(address: string): Promise<{ at?: string; nonce: number }> {
  const at = earlier.get() ?? (await nextEarlier());
  return { at, nonce: await chain().api.apis.AccountNonceApi.account_nonce(address) };
}

function nextEarlier(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const stop = earlier.subscribe(() => {
      stop();
      resolve(earlier.get());
    });
  });
}

export async function send(
  transaction: AnyTransaction,
  { address, signer }: Signatory,
  asset: FeeAsset,
  tell: (progress: Progress) => void,
): Promise<void> {
  tell({ step: 'signing' });
  const { client } = chain();
  let isSent = false;
  try {
    const signed = await transaction.sign(signer, { ...options(asset), ...(await dated(address)) });
    tell({ step: 'trying' });
    const refusal = await trial(signed);
    if (refusal) return tell({ step: 'refused', refusal, isSent });
    isSent = true;
    await follow(signed, tell);
  } catch (error) {
    if (isSent && chainNow()?.client !== client) return tell({ step: 'lost' });
    tell({ step: 'refused', refusal: thrownRefusal(error), isSent });
  }
}

function follow(signed: Uint8Array, tell: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    chain()
      .client.submitAndWatch(signed)
      .subscribe({
        error: reject,
        complete: resolve,
        next: (event) => {
          if (event.type === 'broadcasted') tell({ step: 'sent', hash: event.txHash });
          if (event.type === 'txBestBlocksState' && event.found) {
            tell({ step: 'inBlock', hash: event.txHash, block: event.block.number });
          }
          if (event.type === 'finalized') void finalized(event, tell).then(resolve, reject);
        },
      });
  });
}

interface Finalized {
  txHash: string;
  ok: boolean;
  block: { number: number };
  events: { type: string; value: { type: string; value: unknown } }[];
  dispatchError?: unknown;
}

async function finalized(event: Finalized, tell: (progress: Progress) => void): Promise<void> {
  if (!event.ok)
    return tell({ step: 'refused', refusal: await dispatchRefusal(event.dispatchError), isSent: true });
  const events = event.events.map(({ type, value }) => ({
    pallet: type,
    name: value.type,
    value: value.value,
  }));
  tell({ step: 'final', hash: event.txHash, block: event.block.number, events: events.filter(isOfNote) });
}

// Events of fees and of balances follow every transaction.
const ROUTINE = new Set([
  'System',
  'TransactionPayment',
  'AssetTxPayment',
  'Balances',
  'Assets',
  'AssetsHolder',
]);
const isOfNote = ({ pallet }: ShownEvent): boolean => !ROUTINE.has(pallet);
