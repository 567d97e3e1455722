// Treasury bills that the account owes: to pay at maturity, to sell on order.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Lot, lots } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { Action } from '@/kit/action';
import { AmountInput, useAmount } from '@/kit/fields';
import { Section, Table } from '@/kit/layout';
import { cusipOf, LotState } from '@/kit/lot';
import { Amount, When } from '@/kit/values';

export function BillCustodianTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('lots', lots);
  return (
    <Section title={t`Custodian of bills`} from={watched}>
      {(all) => (
        <Table
          caption={t`Bills with you`}
          rows={all.filter(({ custodian }) => custodian === who)}
          keyOf={({ id }) => id}
          empty={t`You have no bill of the reserve.`}
          columns={[
            { title: t`Lot`, cell: ({ id }) => id.toString(), isNumber: true },
            { title: 'CUSIP', cell: ({ cusip }) => <code>{cusipOf(cusip)}</code> },
            { title: t`Face`, cell: ({ face }) => <Amount of={face} asset={USDC} />, isNumber: true },
            { title: t`State`, cell: ({ state }) => <LotState of={state} /> },
            { title: t`Matures`, cell: ({ matures_at }) => <When of={matures_at} /> },
            { title: t`What you can do`, isAction: true, cell: (lot) => <LotTasks of={lot} /> },
          ]}
        />
      )}
    </Section>
  );
}

function LotTasks({ of }: { of: Lot }) {
  const { t } = useLingui();
  if (of.state.type !== 'Running') {
    return (
      <Action
        label={t`Pay the face value`}
        make={(api) => api.tx.Reserve.settle_bill({ lot: of.id })}
        effects={
          <Trans>
            <Amount of={of.face} asset={USDC} /> of your USDC go to the reserve.
          </Trans>
        }
      />
    );
  }
  return of.order ? <Sell of={of} least={of.order.min_proceeds} /> : null;
}

function Sell({ of, least }: { of: Lot; least: bigint }) {
  const { t } = useLingui();
  const proceeds = useAmount(USDC);
  const { value } = proceeds;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput
        label={t`Proceeds of the sale`}
        field={proceeds}
        max={of.face}
        hint={
          <Trans>
            At least <Amount of={least} asset={USDC} />
          </Trans>
        }
      />
      <Action
        label={t`Sell as ordered`}
        make={
          value && value >= least
            ? (api) => api.tx.Reserve.sell_bill({ lot: of.id, proceeds: value })
            : undefined
        }
      />
    </form>
  );
}
