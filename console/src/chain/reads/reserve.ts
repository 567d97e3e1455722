import type { At } from '../readings';
import { allPages, PAGE, valueOf } from './results';

export async function position({ api, at }: At) {
  return valueOf(await api.apis.InfrafiApi.position({ at }));
}

export type Position = Awaited<ReturnType<typeof position>>;

export const params = ({ api, at }: At) => api.view.Reserve.params({ at });
export const summary = ({ api, at }: At) => api.view.Reserve.yield_summary({ at });

export const lots = ({ api, at }: At) =>
  allPages(0n, async (from) => {
    const { lots: items, next } = await api.view.Reserve.lots(from, PAGE, { at });
    return { items, next };
  });

export type Lot = Awaited<ReturnType<typeof lots>>[number];

export async function attestations({ api, at }: At) {
  const custodians = await api.view.Reserve.custodians({ at });
  const found = await Promise.all(custodians.map((one) => api.view.Reserve.attestation(one, { at })));
  return found.filter((one) => one !== undefined);
}

export type Attestation = Awaited<ReturnType<typeof attestations>>[number];
