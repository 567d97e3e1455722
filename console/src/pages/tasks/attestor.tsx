// Reports on the bills at each custodian. What was found is typed by hand: the ledger is only
// shown.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { type Attestation, attestations } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { isHash } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AmountInput, TextInput, TimeInput, useAmount, useTime } from '@/kit/fields';
import { Section } from '@/kit/layout';
import { Amount, When, Who } from '@/kit/values';
import { useStore } from '@/store';

export function AttestorTasks() {
  const { t } = useLingui();
  const watched = useReading('attestations', attestations);
  return (
    <Section title={t`Attestor`} from={watched}>
      {(all) =>
        all.length === 0 ? (
          <p className="empty">{t`No custodian has a bill, so that there is nothing to prove.`}</p>
        ) : (
          <ul className="items">
            {all.map((one) => (
              <Report key={one.holding.custodian} of={one} />
            ))}
          </ul>
        )
      }
    </Section>
  );
}

function Report({ of: { holding } }: { of: Attestation }) {
  const { t } = useLingui();
  const face = useAmount(USDC);
  const [hash, setHash] = useState('');
  const now = useStore(head)?.time;
  const inspected = useTime(now);
  const [found, at] = [face.value, inspected.value];
  const { custodian } = holding;
  return (
    <li>
      <h3>
        <Who is={custodian} />
      </h3>
      <p>
        <Trans>
          By the ledger <Amount of={holding.face} asset={USDC} />. Last proof:{' '}
          <When of={holding.proof?.as_of} />
        </Trans>
      </p>
      <form onSubmit={(event) => event.preventDefault()}>
        <div className="pairs">
          <AmountInput label={t`Face value found`} field={face} />
          <TimeInput
            label={t`Inspected`}
            field={inspected}
            hint={t`By the clock of the chain, until you change it.`}
          />
        </div>
        <TextInput
          label={t`Hash of the report`}
          value={hash}
          onChange={setHash}
          error={hash && !isHash(hash) ? t`This is no hash.` : undefined}
        />
        <Action
          label={t`Report`}
          make={
            found !== undefined && at !== undefined && isHash(hash)
              ? (api) => api.tx.Reserve.attest({ custodian, as_of: at, face: found, hash })
              : undefined
          }
        />
      </form>
    </li>
  );
}
