// What happened to one machine: states, custody, policies.
import { useLingui } from '@lingui/react/macro';
import { Figure, Figures, Table } from '@/kit/layout';
import { Amount, Count, Time, Who } from '@/kit/values';
import { useHistory } from './index-client';
import { amountOf, countOf, type Fields, fieldsOf, itemOf, listOf, maybe, wordOf } from './parse';
import { Past } from './past';

interface Step {
  block: number;
  at: number;
  kind: string;
  account?: string;
  loss?: string;
  coverage?: bigint;
}

const stepOf =
  (account: string) =>
  (one: unknown): Step => {
    const row: Fields = fieldsOf(one);
    return {
      block: countOf(row, 'block'),
      at: countOf(row, 'at'),
      kind: wordOf(row, 'kind'),
      account: maybe(wordOf, row, account),
      loss: maybe(wordOf, row, 'loss'),
      coverage: maybe(amountOf, row, 'coverage'),
    };
  };

const unitOf = itemOf((item) => ({
  model: wordOf(item, 'model'),
  quantity: countOf(item, 'quantity'),
  owner: maybe(wordOf, item, 'owner'),
  steps: [
    ...listOf(item, 'history', stepOf('owner')),
    ...listOf(item, 'custody', stepOf('custodian')),
    ...listOf(item, 'policies', stepOf('insurer')),
  ].sort((one, other) => other.block - one.block),
}));

function useKinds(): Record<string, string> {
  const { t } = useLingui();
  return {
    Applied: t`Receipt applied for`,
    ApplicationWithdrawn: t`Application withdrawn`,
    ApplicationDeclined: t`Application declined`,
    ReceiptIssued: t`Receipt issued`,
    Pledged: t`Pledged for a loan`,
    Seized: t`Seized`,
    Released: t`Released`,
    RedemptionRequested: t`Hardware asked back`,
    RedemptionCancelled: t`Request for the hardware cancelled`,
    HardwareReleased: t`Hardware handed out`,
    Issued: t`Taken into custody`,
    Confirmed: t`Custody confirmed`,
    LossReported: t`Loss reported`,
    LossWithdrawn: t`Report of the loss withdrawn`,
    Reassigned: t`Given to another custodian`,
    Offered: t`Policy offered`,
    OfferWithdrawn: t`Offer of a policy withdrawn`,
    Insured: t`Insured`,
    Cancelled: t`Policy cancelled`,
    Reduced: t`Part of the policy paid`,
    Ended: t`Policy ended`,
  };
}

export function PastOfMachine({ id }: { id: bigint }) {
  const { t } = useLingui();
  const kinds = useKinds();
  const history = useHistory(`units/${id}`, unitOf);
  return (
    <Past
      title={t`Past of the machine`}
      needs={t`Its former owners, custodians, policies and loans.`}
      of={history}
    >
      {(unit) => (
        <>
          <Figures>
            <Figure label={t`Model`}>
              {unit.quantity} × {unit.model}
            </Figure>
            <Figure label={t`Owner`}>
              <Who is={unit.owner} />
            </Figure>
          </Figures>
          <Table
            caption={t`Past of the machine`}
            rows={unit.steps.map((step, place) => ({ ...step, place }))}
            keyOf={({ place }) => place}
            columns={[
              { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
              { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
              {
                title: t`What`,
                cell: ({ kind, loss }) => `${kinds[kind] ?? kind}${loss === undefined ? '' : `: ${loss}`}`,
              },
              { title: t`Account`, cell: ({ account }) => <Who is={account} /> },
              { title: t`Covered`, cell: ({ coverage }) => <Amount of={coverage} />, isNumber: true },
            ]}
          />
        </>
      )}
    </Past>
  );
}
