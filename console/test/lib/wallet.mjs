// A wallet extension as pages know it, with the keys of a development account. It signs what the
// page asks for: the payload is put together here, apart from the console's own code.
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import {
  blake2b256,
  DEV_PHRASE,
  entropyToMiniSecret,
  mnemonicToEntropy,
  ss58Address,
} from '@polkadot-labs/hdkd-helpers';

const bytes = (hex) => Buffer.from(hex.slice(2), 'hex');
const u32 = (hex) => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(Number(hex));
  return out;
};

function compact(value) {
  const number = BigInt(value);
  if (number < 64n) return Buffer.from([Number(number << 2n)]);
  if (number < 16_384n) return Buffer.from([Number((number << 2n) & 0xffn) | 1, Number(number >> 6n)]);
  throw new Error('too large for a test');
}

// The call, the extensions in their order, and what is signed beside them.
function payloadOf({
  method,
  era,
  nonce,
  tip,
  assetId,
  mode,
  specVersion,
  transactionVersion,
  genesisHash,
  blockHash,
}) {
  const asset = assetId ? bytes(assetId) : Buffer.alloc(0);
  const option = assetId
    ? Buffer.concat([Buffer.from([1]), asset.length === 5 ? asset.subarray(1) : asset])
    : Buffer.from([0]);
  return Buffer.concat([
    ...[bytes(method), bytes(era), compact(nonce), compact(tip), option, Buffer.from([mode ?? 0])],
    ...[u32(specVersion), u32(transactionVersion), bytes(genesisHash), bytes(blockHash), Buffer.from([0])],
  ]);
}

// Puts the extension into a page, before its scripts run.
export async function installWallet(page, name) {
  const derive = sr25519CreateDerive(entropyToMiniSecret(mnemonicToEntropy(DEV_PHRASE)));
  const pair = derive(`//${name}`);
  const address = ss58Address(pair.publicKey, 42);
  const asked = [];
  await page.exposeFunction('signForTest', (json) => {
    asked.push(json);
    const payload = payloadOf(json);
    const signature = pair.sign(payload.length > 256 ? blake2b256(payload) : payload);
    return `0x01${Buffer.from(signature).toString('hex')}`;
  });
  await page.addInitScript(
    ([who, own]) => {
      const accounts = [{ address: who, name: own, type: 'sr25519' }];
      window.injectedWeb3 = {
        testwallet: {
          version: '1',
          enable: async () => ({
            accounts: { get: async () => accounts, subscribe: (tell) => (tell(accounts), () => {}) },
            signer: {
              signPayload: async (json) => ({ id: 1, signature: await window.signForTest(json) }),
              signRaw: () => Promise.reject(new Error('the console signs transactions alone')),
            },
          }),
        },
      };
    },
    [address, name],
  );
  return asked;
}
