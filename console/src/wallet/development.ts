// The accounts of development chains. Their keys are public, so that the page may have them.
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_PHRASE, entropyToMiniSecret, mnemonicToEntropy, ss58Address } from '@polkadot-labs/hdkd-helpers';
import { getPolkadotSigner } from 'polkadot-api/signer';
import type { Account } from './accounts';

const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

export function developmentAccounts(): Account[] {
  const derive = sr25519CreateDerive(entropyToMiniSecret(mnemonicToEntropy(DEV_PHRASE)));
  return NAMES.map((name) => {
    const pair = derive(`//${name}`);
    const signer = getPolkadotSigner(pair.publicKey, 'Sr25519', pair.sign);
    return { address: ss58Address(pair.publicKey, 42), name, origin: 'development', signer };
  });
}
