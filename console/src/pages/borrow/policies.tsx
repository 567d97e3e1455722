// Policies that insurers offer for the machines of the account.
import { useLingui } from '@lingui/react/macro';
import { units } from '@/chain/reads/collateral';
import { offersOf } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { Section } from '@/kit/layout';
import { PolicyOffers } from '@/kit/policy-offers';

// While a machine is seized or handed out no policy is accepted for it.
const INSURABLE = ['Issued', 'Pledged'];

export function OfferedPolicies({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`offers of policies for ${who}`, async (where) => {
    const own = (await units(where)).filter(
      ({ owner, state }) => owner === who && INSURABLE.includes(state.type),
    );
    return offersOf(
      where,
      own.map(({ id }) => id),
    );
  });
  return (
    <Section
      title={t`Policies for your machines`}
      about={t`A loan needs machines that are insured. An insurer offers a policy; you accept it, and pay the premium.`}
      from={watched}
    >
      {(offers) => (
        <PolicyOffers
          offers={offers}
          empty={t`No insurer offers a policy for your machines now.`}
          who={who}
          canAccept={() => true}
        />
      )}
    </Section>
  );
}
