import type { At } from '../readings';
import { allPages, PAGE, valueOf, valueOr } from './results';

export async function price({ api, at }: At) {
  return valueOf(await api.apis.InfrafiApi.share_price({ at }));
}

export async function totals({ api, at }: At) {
  return valueOf(await api.view.Vault.total_assets({ at }));
}

export async function yields({ api, at }: At) {
  return valueOr(await api.apis.InfrafiApi.apr({ at }), undefined);
}

export const params = ({ api, at }: At) => api.view.Vault.params({ at });

// The end of the open window, and until when a request may join it.
export async function openWindow({ api, at, now }: At) {
  const next = await api.query.Vault.NextWindow.getValue({ at });
  let end = Number(next.end);
  let minWait = Number(next.min_wait);
  if (now >= end - minWait) {
    minWait = Number(next.next_min_wait);
    const length = Number(next.next_length);
    while (length > 0 && now >= end - minWait) end += length;
  }
  return { end, openUntil: end - minWait };
}

export const windows = ({ api, at }: At) =>
  allPages(0n, async (from) => {
    const { windows: items, next } = await api.view.Vault.windows(from, PAGE, { at });
    return { items, next };
  });

export type Window = Awaited<ReturnType<typeof windows>>[number];

async function placeOf({ api, at }: At, id: bigint) {
  return api.apis.InfrafiApi.queue_position(id, { at });
}

// The requests of an account, each with its place in the queue.
export async function requestsOf(where: At, who: string) {
  const { api, at } = where;
  const requests = await allPages(0n, async (from) => {
    const { requests: items, next } = await api.view.Vault.requests_of(who, from, PAGE, { at });
    return { items, next };
  });
  return Promise.all(requests.map(async (request) => ({ request, place: await placeOf(where, request.id) })));
}

export type Request = Awaited<ReturnType<typeof requestsOf>>[number];

export async function depositPreview({ api, at }: At, assets: bigint) {
  return valueOf(await api.apis.InfrafiApi.preview_deposit(assets, { at }));
}

export async function redeemPreview({ api, at }: At, shares: bigint, bid: number) {
  return valueOf(await api.apis.InfrafiApi.preview_redeem(shares, bid, { at }));
}

export async function worthOf({ api, at }: At, shares: bigint) {
  return shares === 0n ? 0n : valueOr(await api.view.Vault.convert_to_assets(shares, { at }), undefined);
}

export const maxDeposit = ({ api, at }: At, who: string) => api.view.Vault.max_deposit(who, { at });
