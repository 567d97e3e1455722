import type { At } from '../readings';

export const USDC_ID = 1;
export const USDAI_ID = 2;
export const SUSDAI_ID = 3;

// What an account can spend, and what the chain holds of its USDai until something ends.
export async function balances({ api, at }: At, who: string) {
  const of = (asset: number) => api.query.Assets.Account.getValue(asset, who, { at });
  const [usdc, usdai, susdai, infra, held] = await Promise.all([
    of(USDC_ID),
    of(USDAI_ID),
    of(SUSDAI_ID),
    api.query.System.Account.getValue(who, { at }),
    api.query.AssetsHolder.BalancesOnHold.getValue(USDAI_ID, who, { at }),
  ]);
  return {
    usdc: usdc?.balance ?? 0n,
    usdai: usdai?.balance ?? 0n,
    susdai: susdai?.balance ?? 0n,
    infra: infra.data.free,
    heldUsdai: held ?? 0n,
  };
}

export type Balances = Awaited<ReturnType<typeof balances>>;

// Whether the brakes are on: calls that bring something into the protocol are closed then.
export async function brakes({ api, at }: At) {
  const [safeModeUntil, paused] = await Promise.all([
    api.query.SafeMode.EnteredUntil.getValue({ at }),
    api.query.TxPause.PausedCalls.getEntries({ at }),
  ]);
  return { safeModeUntil, paused: paused.map(({ keyArgs: [name] }) => name) };
}
