// Events of the story, with the block each is of.
export const eventsOf = (blocks, section, ...methods) =>
  blocks.flatMap((block) =>
    block.events.filter((event) => event.section === section && methods.includes(event.method)).map((event) => ({ ...event, block })),
  );

export const sum = (amounts) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);
export const total = (events, field) => sum(events.map(({ data }) => data[field]));

// Events of the same transaction.
export const beside = ({ block, extrinsic }, section, method) =>
  block.events.filter((event) => event.extrinsic === extrinsic && event.section === section && event.method === method);
