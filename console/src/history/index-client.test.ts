import { afterEach, expect, it, vi } from 'vitest';
import { indexState, tableOf } from './index-client';

const URL = 'http://index.example:8558';

interface Page {
  text: string;
  link?: string;
  status?: number;
}

// An index that has these answers by the query of the address; anything else is a failure.
function serve(pages: Record<string, Page>): string[] {
  const asked: string[] = [];
  const fetch = (address: string, { headers }: { headers: { accept: string } }) => {
    asked.push(address);
    expect(headers.accept).toBe('text/csv');
    const page = pages[address.slice(URL.length)];
    if (!page) throw new Error(`no page ${address}`);
    const link = page.link === undefined ? undefined : { link: page.link };
    return Promise.resolve(new Response(page.text, { status: page.status ?? 200, headers: link }));
  };
  vi.stubGlobal('fetch', fetch);
  indexState.set({ state: 'ready', url: URL });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  indexState.set({ state: 'none' });
});

it('follows the pages of a list to its end', async () => {
  const asked = serve({
    '/v1/loans?state=ended&limit=1000': {
      text: 'id\r\n9\r\n8\r\n',
      link: '<?state=ended&limit=1000&cursor=8>; rel="next"',
    },
    '/v1/loans?state=ended&limit=1000&cursor=8': { text: 'id\r\n7\r\n' },
  });
  expect(await tableOf('loans?state=ended', true)).toBe('id\r\n9\r\n8\r\n7\r\n');
  expect(asked).toHaveLength(2);
});

it('asks for no length of a list without pages', async () => {
  serve({ '/v1/validators': { text: 'who\r\n' } });
  expect(await tableOf('validators', false)).toBe('who\r\n');
});

it('has no half of a list: a page that fails fails the whole', async () => {
  serve({
    '/v1/a?limit=1000': { text: 'id\r\n1\r\n', link: '<?limit=1000&cursor=1>; rel="next"' },
    '/v1/a?limit=1000&cursor=1': { text: '{"detail":"too slow"}', status: 503 },
  });
  await expect(tableOf('a', true)).rejects.toThrow('too slow');
  indexState.set({ state: 'none' });
  await expect(tableOf('a', true)).rejects.toThrow('does not answer');
});
