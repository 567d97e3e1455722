// The dialogue before a signature: the call, its fee and its effects; then the progress.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { chainNow } from '@/chain/connection';
import { balances, type Balances } from '@/chain/reads/accounts';
import { useReading } from '@/chain/readings';
import { type FeeAsset, feeOf, type Fee, type Progress, send } from '@/chain/transaction';
import { INFRA, USDAI } from '@/format/amount';
import type { Account } from '@/wallet/accounts';
import { type Prepared, signing } from './action';
import { CallRows, usePromised } from './described';
import { Notice } from './layout';
import { ProgressList } from './progress';
import { Amount, InDialog, Who } from './values';

// The steps after which nothing follows.
const ENDS = new Set<Progress['step']>(['final', 'refused', 'lost']);

export default function SignDialog({ prepared }: { prepared: Prepared }) {
  const { account } = prepared;
  const [progress, setProgress] = useState<Progress[]>([]);
  const last = progress.at(-1);
  const isRunning = last !== undefined && !ENDS.has(last.step);
  const close = () => {
    signing.set(undefined);
    if (last?.step === 'final') prepared.onDone?.();
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!isRunning}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <InDialog value={true}>
            <Heading slot="title">{prepared.title}</Heading>
            <CallRows call={prepared.transaction.decodedCall} />
            {prepared.effects && <div className="effects">{prepared.effects}</div>}
            <Signature
              prepared={prepared}
              account={account}
              progress={progress}
              tell={(one) => setProgress((all) => [...all, one])}
            />
            <ProgressList progress={progress} />
            <p className="buttons">
              <button type="button" className="quiet" onClick={close} disabled={last?.step === 'signing'}>
                {last?.step === 'final' ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
              </button>
            </p>
          </InDialog>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SignatureProps {
  prepared: Prepared;
  account: Account;
  progress: Progress[];
  tell: (progress: Progress) => void;
}

function Signature({ prepared, account, progress, tell }: SignatureProps) {
  const { t } = useLingui();
  const has = useReading(`balances ${account.address}`, (where) => balances(where, account.address)).reading
    ?.value;
  const [choice, setChoice] = useState<FeeAsset>();
  const fee = usePromised(`fee ${account.address} ${prepared.title}`, () =>
    feeOf(prepared.transaction, account.address, 'INFRA'),
  );
  const asset = choice ?? cheapest(has, fee);
  const sign = () => {
    if (!account.signer || !chainNow()) return;
    void send(prepared.transaction, { address: account.address, signer: account.signer }, asset, tell);
  };
  const last = progress.at(-1)?.step;
  const isFinal = last === 'final';
  const isRunning = last !== undefined && !ENDS.has(last);
  return (
    <>
      <dl className="rows">
        <div>
          <dt>
            <Trans>Signed by</Trans>
          </dt>
          <dd>
            <Who is={account.address} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Fee</Trans>
          </dt>
          <dd>
            <FeeChoice fee={fee} asset={asset} onChoose={setChoice} />
          </dd>
        </div>
      </dl>
      {!account.signer && (
        <Notice>
          <Trans>
            This account is only watched here: it has no key in this browser, so that it cannot sign.
          </Trans>
        </Notice>
      )}
      {account.signer && !isFinal && (
        <button type="button" className="primary" onClick={sign} disabled={isRunning}>
          {t`Sign and send`}
        </button>
      )}
    </>
  );
}

// INFRA, unless the account has too little of it.
const cheapest = (has: Balances | undefined, fee: Fee | undefined): FeeAsset =>
  has && fee && has.infra < fee.infra * 2n && has.usdai > fee.usdai ? 'USDai' : 'INFRA';

function FeeChoice({
  fee,
  asset,
  onChoose,
}: {
  fee: Fee | undefined;
  asset: FeeAsset;
  onChoose: (asset: FeeAsset) => void;
}) {
  const { t } = useLingui();
  return (
    <>
      <select
        aria-label={t`Asset of the fee`}
        className="small"
        value={asset}
        onChange={(event) => onChoose(event.target.value as FeeAsset)}
      >
        <option value="INFRA">INFRA</option>
        <option value="USDai">USDai</option>
      </select>{' '}
      {fee ? (
        <Amount of={asset === 'INFRA' ? fee.infra : fee.usdai} asset={asset === 'INFRA' ? INFRA : USDAI} />
      ) : (
        '…'
      )}
      {fee && asset === 'INFRA' && (
        <small>
          {' '}
          <Trans>
            (about <Amount of={fee.usdai} />)
          </Trans>
        </small>
      )}
    </>
  );
}
