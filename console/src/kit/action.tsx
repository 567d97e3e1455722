// A button that makes a transaction. The dialogue in which it is looked at and signed belongs to
// the page as a whole: the button may be gone before the transaction is final.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Api, chainNow } from '@/chain/connection';
import type { AnyTransaction } from '@/chain/transaction';
import { createStore } from '@/store';
import { type Account, useAccount } from '@/wallet/accounts';

export interface Prepared {
  title: string;
  transaction: AnyTransaction;
  effects?: ReactNode;
  account: Account;
  onDone?: () => void;
}

// What waits for a signature, or is on its way.
export const signing = createStore<Prepared | undefined>(undefined);

export interface ActionProps {
  label: string;
  // What the account does; none while something is missing.
  make: ((api: Api) => AnyTransaction | Promise<AnyTransaction>) | undefined;
  // What the transaction brings, as the chain's own views say.
  effects?: ReactNode;
  isQuiet?: boolean;
  // Called when the transaction is final and was not refused.
  onDone?: () => void;
}

export function Action({ label, make, effects, isQuiet, onDone }: ActionProps) {
  const { t } = useLingui();
  const account = useAccount();
  const [failure, setFailure] = useState<string>();
  const open = async () => {
    const chain = chainNow();
    if (!chain || !make || !account) return;
    setFailure(undefined);
    try {
      signing.set({ title: label, transaction: await make(chain.api), effects, account, onDone });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const isReady = Boolean(account && make);
  return (
    <span className="action">
      <button
        type="button"
        className={isQuiet ? 'quiet' : 'primary'}
        disabled={!isReady}
        title={account ? undefined : t`Choose an account first`}
        onClick={() => void open()}
      >
        {label}
      </button>
      {failure && (
        <span className="error" role="alert">
          <Trans>This cannot be encoded: {failure}</Trans>
        </span>
      )}
    </span>
  );
}
