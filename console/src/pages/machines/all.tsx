// All machines of the chain: receipts, custody, policies, leases.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { go, hrefOf } from '@/app/route';
import { type AppraisedUnit, appraisedUnits, params } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { TextInput, wholeNumber } from '@/kit/fields';
import { Figure, Figures, Items, Section } from '@/kit/layout';
import { ForSale } from '@/kit/market';
import { UnitName, UnitState } from '@/kit/unit';
import { Span } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { MachineFigures } from './figures';
import { AllLeases, OwnLeases } from './leases';

export function AllMachines() {
  const { t } = useLingui();
  const watched = useReading('appraised units', appraisedUnits);
  const rules = useReading('collateral params', params);
  const account = useAccount();
  return (
    <>
      <h1>{t`Machines`}</h1>
      <p className="lead">
        <Trans>Each machine in custody has a receipt, an NFT: its owner owns the machine.</Trans>
      </p>
      <Section title={t`Rules of custody`} from={rules}>
        {(now) => (
          <Figures>
            <Figure label={t`A confirmation counts for`}>
              <Span of={now.max_custody_age} />
            </Figure>
            <Figure label={t`An application lapses after`}>
              <Span of={now.max_application_age} />
            </Figure>
          </Figures>
        )}
      </Section>
      <Section title={t`Machines in custody`} from={watched}>
        {(all) => (
          <Items
            caption={t`Machines in custody`}
            name={t`Unit`}
            rows={all}
            keyOf={({ unit }) => unit.id}
            empty={t`There is no machine yet.`}
          >
            {(one) => <Machine of={one} />}
          </Items>
        )}
      </Section>
      <ForSale kind="Receipt" title={t`Machines for sale`} empty={t`No owner sells a machine now.`} />
      {account && <OwnLeases key={account.address} who={account.address} />}
      <AllLeases />
      <LookUp />
    </>
  );
}

function Machine({ of }: { of: AppraisedUnit }) {
  const { id } = of.unit;
  return (
    <>
      <h3>
        <a href={hrefOf('machines', id)}>
          <Trans>Unit {id.toString()}</Trans>
        </a>
        : <UnitName of={of.unit} /> <UnitState of={of.unit} />
      </h3>
      <MachineFigures of={of} />
    </>
  );
}

// A machine that was handed out has left the chain, and is known to the index still.
function LookUp() {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const id = wholeNumber(text);
  return (
    <Section title={t`Look up a machine`} about={t`Also one that has left: the index keeps its past.`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (id !== undefined) go('machines', id);
        }}
      >
        <TextInput label={t`Number of the unit`} inputMode="numeric" value={text} onChange={setText} />
        <button type="submit" className="quiet" disabled={id === undefined}>
          {t`Show`}
        </button>
      </form>
    </Section>
  );
}
