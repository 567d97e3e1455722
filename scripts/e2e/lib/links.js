// The links of the page of forms, and the calls in them.
import assert from 'node:assert/strict';

export const APPS = 'https://polkadot.js.org/apps/';

// The address to which a button leads.
export async function opened(url, path) {
  const response = await fetch(`${url}/open/${path}`, { redirect: 'manual' });
  assert.equal(response.status, 302, `${path}: ${await response.text()}`);
  return response.headers.get('location');
}

// The call, encoded, with which Apps opens a form there.
export function callIn(address) {
  const [, call] = /#\/extrinsics\/decode\/(0x[0-9a-f]+)$/.exec(address) ?? [];
  assert.ok(call, `no form is opened by ${address}`);
  return call;
}

export const pathOf = ({ place: { file, step, index } }) => `${file.replace(/\.md$/, '')}/${step}/${index}`;

// The call with which the page opens the form of a block of a guide.
export const linked = async (url, block) => callIn(await opened(url, pathOf(block)));
