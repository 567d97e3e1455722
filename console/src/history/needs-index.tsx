// What stands in the place of history where there is no index.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useIndexState } from './index-client';

export function NeedsIndex({ what }: { what: ReactNode }) {
  const index = useIndexState();
  if (index.state === 'ready') return null;
  return (
    <p className="empty needs-index">
      {what}{' '}
      {index.state === 'none' && (
        <Trans>History needs the index, and this console has none. What is now needs none.</Trans>
      )}
      {index.state === 'asking' && <Trans>Asking the index at {index.url}…</Trans>}
      {index.state === 'failed' && (
        <Trans>
          History needs the index, and the one at {index.url} does not answer ({index.reason}). What is now
          needs none.
        </Trans>
      )}
    </p>
  );
}
