// One machine: its state, its lease, its sale, its past.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { machine } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { PastOfMachine } from '@/history/machines';
import { Action } from '@/kit/action';
import { Section } from '@/kit/layout';
import { LeaseState, LeaseTerms } from '@/kit/lease';
import { Ended, Offered, SellItem } from '@/kit/market';
import { PolicyOffers } from '@/kit/policy-offers';
import { UnitName, UnitState } from '@/kit/unit';
import { useAccount } from '@/wallet/accounts';
import { MachineFigures } from './figures';

type Found = NonNullable<Awaited<ReturnType<typeof machine>>>;

export function MachinePage({ id }: { id: bigint }) {
  const { t } = useLingui();
  const watched = useReading(`machine ${id}`, (where) => machine(where, id));
  const found = watched.reading?.value;
  return (
    <>
      <h1>{t`Unit ${id.toString()}`}</h1>
      <p>
        <a href={hrefOf('machines')}>{t`All machines`}</a>
      </p>
      <Section title={t`State now`} from={watched}>
        {(now) =>
          now ? (
            <>
              <p>
                <UnitName of={now.unit} /> <UnitState of={now.unit} />
              </p>
              <MachineFigures of={now} />
            </>
          ) : (
            <p className="empty">
              <Trans>The chain has no such machine now: it has left, or was never applied for.</Trans>
            </p>
          )
        }
      </Section>
      {found?.lease && (
        <Section title={t`Lease`} from={watched}>
          <p>
            <LeaseState of={found.lease} />
          </p>
          <LeaseTerms of={found.lease} />
        </Section>
      )}
      {found && (
        <Section
          title={t`Insurance`}
          about={t`An insurer offers a policy, and the owner accepts it. While the machine secures a loan any account may accept and pay for one that is not worse.`}
          from={watched}
        >
          <Insurance of={found} />
        </Section>
      )}
      {found && (
        <Section
          title={t`Sale of the receipt`}
          about={t`The owner of the receipt owns the machine. If the machine or its owner changes before the sale, the sale is refused.`}
          from={watched}
        >
          <Sale of={found} />
        </Section>
      )}
      <PastOfMachine id={id} />
    </>
  );
}

function Insurance({ of: { unit, offers } }: { of: Found }) {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const isOwn = unit.owner === who && unit.state.type === 'Issued';
  return (
    <>
      <PolicyOffers
        offers={offers}
        empty={t`No insurer offers a policy for it now.`}
        who={who}
        canAccept={() => who !== undefined && (isOwn || unit.state.type === 'Pledged')}
      />
      {isOwn && unit.cover && !unit.loss && (
        <Action
          isQuiet
          label={t`Cancel the policy`}
          make={(api) => api.tx.Collateral.cancel_policy({ unit: unit.id })}
          effects={<Trans>The premium is not paid back.</Trans>}
        />
      )}
    </>
  );
}

function Sale({ of: { unit, listing } }: { of: Found }) {
  const { t } = useLingui();
  const who = useAccount()?.address;
  if (listing?.is_open) return <Offered of={listing} who={who} />;
  if (unit.state.type !== 'Issued') {
    return <p className="empty">{t`It cannot be sold now: only a free machine with a receipt can be.`}</p>;
  }
  if (unit.owner !== who) return <p className="empty">{t`It is not for sale.`}</p>;
  return (
    <>
      {listing && <Ended of={listing} />}
      <SellItem title={t`Sell the machine`} item={{ type: 'Receipt', value: unit.id }} listing={undefined} />
    </>
  );
}
