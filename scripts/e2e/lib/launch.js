// The set-up of most test files: a node, a connection to it and, where prices are wanted, a feed.
import { connect } from './chain.js';
import { Feed } from './feed.js';

// Starts a node by one of `Node`'s functions, `Node.dev` for one, with a feed beside it if one is
// asked for: its sources are for the test to name. `stop` ends all of it; what has started is ended
// where the rest cannot start.
export async function launch(startNode, { withFeed = false } = {}) {
  const started = {};
  const stop = async () => {
    await started.api?.disconnect();
    await Promise.all([started.node?.stop(), started.feed?.stop()]);
  };
  try {
    if (withFeed) started.feed = await Feed.start();
    started.node = await startNode();
    // Before its first block a chain has no time.
    if (started.node.seals) await started.node.seal();
    started.api = await connect(started.node);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...started, stop };
}
