// What a proof that is too old or too low closes.
import { Trans } from '@lingui/react/macro';
import { Notice } from './layout';

export function StaleProof({ is_attested }: { is_attested: boolean }) {
  if (is_attested) return null;
  return (
    <Notice>
      <Trans>The last proof of the reserve is too old or too low: minting and deposits are closed.</Trans>
    </Notice>
  );
}
