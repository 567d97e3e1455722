// The leases of the account: as the owner of a machine, and as a lessee.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { balances } from '@/chain/reads/accounts';
import { type Unit, units } from '@/chain/reads/collateral';
import { type Lease, leases } from '@/chain/reads/leases';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { bytesOf, isHash, textOf } from '@/format/bytes';
import { Action } from '@/kit/action';
import {
  AddressInput,
  AmountInput,
  Choice,
  isAddress,
  TextInput,
  TimeInput,
  useAmount,
  useTime,
} from '@/kit/fields';
import { Items, Section, Table } from '@/kit/layout';
import { LeaseState, LeaseTerms, useLeaseColumns } from '@/kit/lease';
import { Amount } from '@/kit/values';
import { useStore } from '@/store';

const YEAR = 365 * 86_400;

export function AllLeases() {
  const { t } = useLingui();
  const watched = useReading('leases', leases);
  const columns = useLeaseColumns();
  return (
    <Section
      title={t`Leases`}
      about={t`The rent of a machine that secures a loan goes to the loan. Else it goes to the owner.`}
      from={watched}
    >
      {(all) => (
        <Table
          caption={t`Leases`}
          rows={all}
          keyOf={({ id }) => id}
          empty={t`No machine is leased.`}
          columns={columns}
        />
      )}
    </Section>
  );
}

export function OwnLeases({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`leases of ${who}`, async (where) => {
    const [all, machines] = await Promise.all([leases(where), units(where)]);
    const isOwn = ({ owner, lease, offered_by }: Lease) => [owner, offered_by, lease.lessee].includes(who);
    const taken = new Set(
      all.filter(({ status }) => status.type === 'Active').map(({ lease }) => lease.unit),
    );
    const isFree = ({ id, owner, state }: Unit) =>
      owner === who && ['Issued', 'Pledged'].includes(state.type) && !taken.has(id);
    return { own: all.filter(isOwn), free: machines.filter(isFree) };
  });
  return (
    <Section title={t`Your leases`} from={watched}>
      {({ own, free }) => (
        <>
          <Items
            caption={t`Your leases`}
            name={t`Lease`}
            rows={own}
            keyOf={({ id }) => id}
            empty={t`You have no lease, as owner or lessee.`}
          >
            {(one) => <OwnLease of={one} who={who} />}
          </Items>
          {free.length > 0 && <OfferForm units={free} />}
        </>
      )}
    </Section>
  );
}

function OwnLease({ of, who }: { of: Lease; who: string }) {
  const { t } = useLingui();
  const { id, lease, status } = of;
  return (
    <>
      <h3>
        <Trans>
          Lease {id.toString()} of unit {lease.unit.toString()}
        </Trans>{' '}
        <LeaseState of={of} />
      </h3>
      <LeaseTerms of={of} />
      {status.type === 'Active' ? (
        <ActiveLease of={of} who={who} />
      ) : (
        <span className="buttons">
          {lease.lessee === who && status.type === 'Offered' && (
            <Action
              label={t`Accept the lease`}
              make={(api) => api.tx.Leases.accept({ id })}
              effects={
                <Trans>
                  From now on the rent falls due by the second, and is paid through the chain. The lease of a
                  machine that secures a loan begins once the credit committee agrees.
                </Trans>
              }
            />
          )}
          {lease.lessee === who && (
            <Action isQuiet label={t`Decline the lease`} make={(api) => api.tx.Leases.decline({ id })} />
          )}
          {of.offered_by === who && (
            <Action isQuiet label={t`Withdraw the offer`} make={(api) => api.tx.Leases.withdraw({ id })} />
          )}
        </span>
      )}
    </>
  );
}

function ActiveLease({ of, who }: { of: Lease; who: string }) {
  const { t } = useLingui();
  const { id, lease, consents } = of;
  const isAsked = consents.owner !== undefined || consents.lessee !== undefined;
  return (
    <>
      {lease.lessee === who && <PayRent of={of} who={who} />}
      {isAsked && (
        <p className="note">
          <Trans>A party wants to end this lease. It ends once all that have to agree have done so.</Trans>
        </p>
      )}
      <Action
        isQuiet
        label={t`End the lease`}
        make={(api) => api.tx.Leases.end({ id })}
        effects={
          <Trans>
            Before its end a lease ends by owner and lessee together: one call asks, the other agrees. If
            lenders count on it, the credit committee has to agree too. The owner needs no lessee while rent
            is long unpaid.
          </Trans>
        }
      />
    </>
  );
}

function PayRent({ of: { id, arrears }, who }: { of: Lease; who: string }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const has = useReading(`balances ${who}`, (where) => balances(where, who)).reading?.value;
  const { value } = amount;
  const most = arrears?.max_payment ?? 0n;
  const max = has === undefined || has.usdai > most ? most : has.usdai;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput
        label={t`Rent to pay`}
        field={amount}
        max={max}
        hint={
          <Trans>
            Due and unpaid: <Amount of={arrears?.unpaid} />
          </Trans>
        }
      />
      <Action
        label={t`Pay rent`}
        make={value ? (api) => api.tx.Leases.pay_rent({ id, amount: value }) : undefined}
        onDone={() => amount.setText('')}
      />
    </form>
  );
}

function OfferForm({ units: free }: { units: Unit[] }) {
  const { t } = useLingui();
  const [firstNow] = useState(useStore(head)?.time);
  const [unit, setUnit] = useState(free[0]?.id.toString() ?? '');
  const [lessee, setLessee] = useState('');
  const hourly = useAmount(USDAI);
  const from = useTime(firstNow);
  const until = useTime(firstNow === undefined ? undefined : firstNow + YEAR);
  const [uri, setUri] = useState('');
  const [hash, setHash] = useState('');
  const [rent, begin, end] = [hourly.value, from.value, until.value];
  const isReady = isAddress(lessee) && isHash(hash) && uri !== '' && unit !== '';
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t`Offer a lease`}</h3>
      <div className="pairs">
        <Choice
          label={t`Unit`}
          value={unit}
          onChange={setUnit}
          options={free.map((one) => ({
            value: one.id.toString(),
            text: `${one.id}: ${one.unit.quantity} × ${textOf(one.unit.model)}`,
          }))}
        />
        <AmountInput label={t`Rent an hour`} field={hourly} hint={t`For the whole unit.`} />
        <TimeInput label={t`Begins`} field={from} />
        <TimeInput label={t`Ends`} field={until} />
      </div>
      <AddressInput label={t`Lessee`} value={lessee} onChange={setLessee} />
      <TextInput label={t`Address of the contract`} value={uri} onChange={setUri} />
      <TextInput
        label={t`Hash of the contract`}
        value={hash}
        onChange={setHash}
        hint={t`64 hexadecimal digits after 0x.`}
        error={hash && !isHash(hash) ? t`This is no hash.` : undefined}
      />
      <Action
        label={t`Offer`}
        make={
          isReady && rent && begin !== undefined && end !== undefined
            ? (api) =>
                api.tx.Leases.offer({
                  lease: {
                    unit: BigInt(unit),
                    lessee,
                    hourly: rent,
                    from: begin,
                    until: end,
                    document: { hash, uri: bytesOf(uri) },
                  },
                })
            : undefined
        }
        effects={<Trans>A deposit of INFRA is held until the lease ends or the offer is withdrawn.</Trans>}
      />
    </form>
  );
}
