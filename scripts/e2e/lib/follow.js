// A test of a guide: a chain of its own, and every step of the guide on it.
import { test } from 'node:test';
import { Page } from '../../page/server.js';
import { pointFeeds, sourcesOf } from './appraisal.js';
import { sudo } from './chain.js';
import { APPS, linked } from './links.js';
import { Reader } from './guide.js';
import { launch } from './launch.js';
import { Node } from './node.js';

// On the development chain, with prices if the guide needs any, or on another chain.
export function follow(guide, { startNode = Node.dev, withFeed = false } = {}) {
  test(`${guide}: every step does what the guide shows`, async () => {
    const { api, node, feed, stop } = await launch(startNode, { withFeed });
    const page = new Page({ connected: () => api, endpoint: node.url, apps: APPS });
    try {
      await page.listen(0);
      if (withFeed) await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
      await new Reader({ api, node, linked: (block) => linked(page.url, block) }).follow(guide);
    } finally {
      await page.close();
      await stop();
    }
  });
}
