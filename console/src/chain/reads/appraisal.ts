import { textOf } from '@/format/bytes';
import type { At } from '../readings';
import { PAGE } from './results';

export const params = ({ api, at }: At) => api.view.Appraisal.params({ at });

const keyOf = (key: { type: string; value: Uint8Array }) => `${key.type} ${textOf(key.value)}`;

// Each feed with its sources, and with the last number of each appraiser.
export async function feeds({ api, at }: At) {
  const [found, raw] = await Promise.all([
    api.view.Appraisal.feeds(0, PAGE, { at }),
    api.query.Oracle.RawValues.getEntries({ at }),
  ]);
  return Promise.all(
    found.map(async (feed) => {
      const key = keyOf(feed.key);
      const numbers = raw.filter(({ keyArgs: [, of] }) => keyOf(of) === key);
      const sources = await api.view.Appraisal.sources(feed.key, { at });
      return {
        feed,
        model: textOf(feed.key.value),
        sources,
        numbers: numbers.map(({ keyArgs: [appraiser], value }) => ({ appraiser, ...value })),
      };
    }),
  );
}

export type Feed = Awaited<ReturnType<typeof feeds>>[number];

export async function models({ api, at }: At) {
  const found = await api.query.Appraisal.Models.getEntries({ at });
  return found.map(({ keyArgs: [name], value }) => ({ name: textOf(name), params: value }));
}
