// What backs USDai: cash, the ladder of bills, and the proofs of them.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Lot, lots, position, summary } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { PastBills } from '@/history/bills';
import { Action } from '@/kit/action';
import { Figure, Figures, Section, Table } from '@/kit/layout';
import { cusipOf, LotState } from '@/kit/lot';
import { Amount, Rate, Share, Span, State, Time, When, Who } from '@/kit/values';
import { Attestations } from './attestations';
import { Ladder } from './ladder';

export default function Reserve() {
  const { t } = useLingui();
  return (
    <>
      <h1>{t`Reserve`}</h1>
      <p className="lead">
        <Trans>
          Every USDai is backed by USDC or by US Treasury bills at a custodian. Attestors report what a
          custodian really has.
        </Trans>
      </p>
      <Position />
      <Bills />
      <Attestations />
      <PastBills />
    </>
  );
}

function Position() {
  const { t } = useLingui();
  const watched = useReading('reserve', async (where) => ({
    now: await position(where),
    yields: await summary(where),
  }));
  return (
    <Section title={t`Position`} from={watched}>
      {({ now, yields }) => (
        <>
          <p>
            {now.is_attested ? (
              <State kind="good">{t`Proven`}</State>
            ) : (
              <State kind="bad">{t`Not proven: minting is closed`}</State>
            )}{' '}
            {now.is_overdue && <State kind="bad">{t`A bill is overdue`}</State>}{' '}
            {!now.is_redeem_open && <State kind="warn">{t`Redemption waits for the loans`}</State>}
          </p>
          <Figures>
            <Figure label={t`USDai in existence`}>
              <Amount of={now.supply_usdai} />
            </Figure>
            <Figure label={t`Backed`}>
              <Rate of={now.backing_ratio18} />
            </Figure>
            <Figure label={t`Cash`}>
              <Amount of={now.cash_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Cash of the supply`}>
              <Share of={now.liquidity_ratio} />
            </Figure>
            <Figure label={t`Bills at cost`}>
              <Amount of={now.bills_at_cost_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Bills at book value`}>
              <Amount of={now.bills_at_book_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Bills at face value`}>
              <Amount of={now.bills_at_face_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Income to harvest`}>
              <Amount of={now.harvestable_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Loss`}>
              <Amount of={now.loss_usdai} />
            </Figure>
            <Figure label={t`Missing backing`}>
              <Amount of={now.deficit_usdai + now.shortage_usdai} />
            </Figure>
            <Figure label={t`Yield of the bills`}>
              <Rate of={yields?.bond_equivalent_yield} />
            </Figure>
            {yields && (
              <Figure label={t`Average time to maturity`}>
                <Span of={yields.weighted_average_maturity} />
              </Figure>
            )}
          </Figures>
          {now.harvestable_usdc > 0n && (
            <Action
              label={t`Harvest the income`}
              make={(api) => api.tx.Reserve.harvest()}
              effects={
                <Trans>
                  <Amount of={now.harvestable_usdc} asset={USDC} /> of income are minted to the vault and the
                  treasury. Any account may do this.
                </Trans>
              }
            />
          )}
        </>
      )}
    </Section>
  );
}

// Any account may, once the custodian is late by the time that governance has set.
function RealiseLoss({ of: { id, state } }: { of: Lot }) {
  const { t } = useLingui();
  if (state.type !== 'Overdue') return null;
  return (
    <Action
      isQuiet
      label={t`Realise the loss`}
      make={(api) => api.tx.Reserve.realise_loss({ lot: id })}
      effects={
        <Trans>
          The vault pays for what the bill has cost. The custodian still owes the face value. The chain
          refuses while the bill is not in default.
        </Trans>
      }
    />
  );
}

function Bills() {
  const { t } = useLingui();
  const watched = useReading('lots', lots);
  return (
    <Section title={t`Ladder of Treasury bills`} from={watched}>
      {(all) => (
        <>
          <Ladder lots={all} />
          <Table
            caption={t`Treasury bills`}
            rows={[...all].sort((one, other) => Number(one.matures_at - other.matures_at))}
            keyOf={({ id }) => id}
            empty={t`The reserve has no bill.`}
            columns={[
              { title: t`Lot`, cell: ({ id }) => id.toString(), isNumber: true },
              { title: 'CUSIP', cell: ({ cusip }) => <code>{cusipOf(cusip)}</code> },
              { title: t`Custodian`, cell: ({ custodian }) => <Who is={custodian} /> },
              { title: t`State`, cell: ({ state }) => <LotState of={state} /> },
              { title: t`Face`, cell: ({ face }) => <Amount of={face} asset={USDC} />, isNumber: true },
              { title: t`Cost`, cell: ({ cost }) => <Amount of={cost} asset={USDC} />, isNumber: true },
              { title: t`Book value`, cell: ({ book }) => <Amount of={book} asset={USDC} />, isNumber: true },
              {
                title: t`Yield`,
                cell: ({ bond_equivalent_yield }) => <Rate of={bond_equivalent_yield} />,
                isNumber: true,
              },
              { title: t`Bought`, cell: ({ settled_at }) => <Time of={settled_at} /> },
              { title: t`Matures`, cell: ({ matures_at }) => <When of={matures_at} /> },
              { title: t`What you can do`, isAction: true, cell: (lot) => <RealiseLoss of={lot} /> },
            ]}
          />
        </>
      )}
    </Section>
  );
}
