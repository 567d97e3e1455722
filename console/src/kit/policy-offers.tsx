// Policies that insurers offer: for owners, for all where a unit is pledged, and for the insurer.
import { Trans, useLingui } from '@lingui/react/macro';
import type { PolicyOffer } from '@/chain/reads/cover';
import { textOf } from '@/format/bytes';
import { Action } from './action';
import { Table } from './layout';
import { UnitLink } from './unit';
import { Amount, When, Who } from './values';

interface Props {
  offers: PolicyOffer[];
  empty: string;
  who: string | undefined;
  // Whether the account may accept the offer for a unit.
  canAccept: (unit: bigint) => boolean;
}

export function PolicyOffers({ offers, empty, who, canAccept }: Props) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Policies on offer`}
      rows={offers}
      keyOf={({ unit, insurer }) => `${unit} ${insurer}`}
      empty={empty}
      columns={[
        { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit} />, isNumber: true },
        { title: t`Insurer`, cell: ({ insurer }) => <Who is={insurer} /> },
        { title: t`Policy`, cell: ({ policy }) => textOf(policy.number) },
        { title: t`Covers`, cell: ({ policy }) => <Amount of={policy.coverage} />, isNumber: true },
        { title: t`Until`, cell: ({ policy }) => <When of={policy.expires_at} /> },
        { title: t`Premium`, cell: ({ premium }) => <Amount of={premium} />, isNumber: true },
        {
          title: t`What you can do`,
          isAction: true,
          cell: (offer) =>
            offer.insurer === who ? (
              <Withdraw of={offer} />
            ) : canAccept(offer.unit) ? (
              <Accept of={offer} />
            ) : null,
        },
      ]}
    />
  );
}

// The call names the terms that are shown, so that the insurer cannot change them meanwhile.
function Accept({ of: { unit, insurer, policy, premium } }: { of: PolicyOffer }) {
  const { t } = useLingui();
  const { coverage, expires_at } = policy;
  return (
    <Action
      label={t`Accept the policy`}
      make={(api) => api.tx.Collateral.accept_policy({ unit, insurer, coverage, expires_at, premium })}
      effects={
        <Trans>
          You pay <Amount of={premium} /> to the insurer, and the policy is bound. While the machine secures a
          loan nobody can cancel it.
        </Trans>
      }
    />
  );
}

function Withdraw({ of: { unit } }: { of: PolicyOffer }) {
  const { t } = useLingui();
  return (
    <Action
      isQuiet
      label={t`Withdraw the offer`}
      make={(api) => api.tx.Collateral.withdraw_offer({ unit })}
    />
  );
}
