// Where the visitor chooses an account: of an extension, of a development chain, or one to watch.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { TextInput } from '@/kit/fields';
import { short } from '@/format/bytes';
import { useStore } from '@/store';
import {
  accounts,
  choose,
  chosen,
  extensions,
  leave,
  openDevelopment,
  openExtension,
  watch,
} from '@/wallet/accounts';

interface Props {
  hasDevelopment: boolean;
  onClose: () => void;
}

export default function WalletDialog({ hasDevelopment, onClose }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">
            <Trans>Account</Trans>
          </Heading>
          <Known onChoose={onClose} />
          <Extensions />
          {hasDevelopment && <Development />}
          <WatchForm onChoose={onClose} />
          <p className="buttons">
            <button type="button" className="quiet" onClick={leave}>
              <Trans>Forget all accounts</Trans>
            </button>
            <button type="button" className="quiet" onClick={onClose}>
              <Trans>Close</Trans>
            </button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Known({ onChoose }: { onChoose: () => void }) {
  const { t } = useLingui();
  const [known, current] = [useStore(accounts), useStore(chosen)];
  if (known.length === 0) return null;
  return (
    <ul className="accounts" aria-label={t`Accounts`}>
      {known.map(({ address, name, signer }) => (
        <li key={address}>
          <button
            type="button"
            aria-pressed={address === current}
            onClick={() => {
              choose(address);
              onChoose();
            }}
          >
            <strong>{name === address ? short(address, 10) : name}</strong> <code>{short(address)}</code>
            {!signer && (
              <small>
                {' '}
                <Trans>only watched</Trans>
              </small>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Extensions() {
  const [names, setNames] = useState<string[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    extensions().then(setNames, () => setNames([]));
  }, []);
  const open = (name: string) =>
    openExtension(name).then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(String(error)),
    );
  return (
    <section>
      <h3>
        <Trans>Extensions of this browser</Trans>
      </h3>
      {names?.length === 0 && (
        <p className="empty">
          <Trans>
            No wallet extension was found. Install one, such as Talisman, SubWallet or polkadot-js, and load
            this page again.
          </Trans>
        </p>
      )}
      <p className="buttons">
        {names?.map((name) => (
          <button type="button" className="quiet" key={name} onClick={() => void open(name)}>
            {name}
          </button>
        ))}
      </p>
      {failure && <p className="error">{failure}</p>}
    </section>
  );
}

function Development() {
  return (
    <section>
      <h3>
        <Trans>Accounts of the development chain</Trans>
      </h3>
      <p>
        <Trans>Their keys are known to everyone. They sign here, without an extension.</Trans>
      </p>
      <button
        type="button"
        className="quiet"
        data-action="development"
        onClick={() => void openDevelopment()}
      >
        <Trans>Use them</Trans>
      </button>
    </section>
  );
}

function WatchForm({ onChoose }: { onChoose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = async () => {
    const address = await watch(text);
    setWrong(address === undefined);
    if (address === undefined) return;
    choose(address);
    onChoose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>
        <Trans>Watch an address</Trans>
      </h3>
      <TextInput
        label={t`Address`}
        hint={t`Everything is shown, nothing can be signed.`}
        error={isWrong ? t`This is no address.` : undefined}
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(false);
        }}
      />
      <button type="submit" className="quiet" disabled={text === ''}>
        <Trans>Watch</Trans>
      </button>
    </form>
  );
}
