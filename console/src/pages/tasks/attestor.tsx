// Reports on the bills at each custodian. What was found is typed by hand: the ledger is only
// shown.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { type Attestation, attestations } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { isHash } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AmountInput, TextInput, TimeInput, useAmount, useTime } from '@/kit/fields';
import { Figure, Figures, Items, Section } from '@/kit/layout';
import { Amount, State, When, Who } from '@/kit/values';
import { useStore } from '@/store';

export function AttestorTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('attestations', attestations);
  return (
    <Section title={t`Attestor`} from={watched}>
      {(all) => (
        <Items
          caption={t`Custodians of bills`}
          name={t`Custodian`}
          rows={all}
          keyOf={({ holding }) => holding.custodian}
          empty={t`No custodian has a bill, so that there is nothing to prove.`}
        >
          {(one) => <Report of={one} who={who} />}
        </Items>
      )}
    </Section>
  );
}

function Report({ of: { holding, reports, is_stale }, who }: { of: Attestation; who: string }) {
  const { t } = useLingui();
  const own = reports.find(({ attestor }) => attestor === who);
  const face = useAmount(USDC);
  const [hash, setHash] = useState('');
  const now = useStore(head)?.time;
  const inspected = useTime(now);
  const [found, at] = [face.value, inspected.value];
  const { custodian } = holding;
  return (
    <>
      <h3>
        <Who is={custodian} />{' '}
        {is_stale ? <State kind="bad">{t`Too old`}</State> : <State kind="good">{t`Proven`}</State>}
      </h3>
      <Figures>
        <Figure label={t`By the ledger`}>
          <Amount of={holding.face} asset={USDC} />
        </Figure>
        <Figure label={t`Last proof`}>
          <When of={holding.proof?.as_of} />
        </Figure>
        <Figure label={t`Your last report`}>
          <When of={own?.as_of} />
        </Figure>
      </Figures>
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
    </>
  );
}
