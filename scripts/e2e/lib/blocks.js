// What happened in the blocks of a while.

export const heightOf = async (api) => (await api.rpc.chain.getHeader()).number.toNumber();

// The events of all blocks after a height, in order.
export async function eventsAfter(api, height) {
  const heights = [...Array((await heightOf(api)) - height).keys()].map((index) => height + 1 + index);
  const hashes = await Promise.all(heights.map((one) => api.rpc.chain.getBlockHash(one)));
  const records = await Promise.all(hashes.map(async (hash) => (await api.at(hash)).query.system.events()));
  return records.flat().map(({ event }) => event);
}

export const named = (events, section, method) => events.filter((event) => event.section === section && event.method === method);
