// Purchases of Treasury bills, and orders to sell them.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { head } from '@/chain/connection';
import { type Lot, lots, params, position } from '@/chain/reads/reserve';
import { membersOf } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { bytesOf, hexOf, short } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AmountInput, Choice, TextInput, TimeInput, useAmount, useTime } from '@/kit/fields';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { StaleProof } from '@/kit/stale-proof';
import { Amount, Share, When } from '@/kit/values';
import { useStore } from '@/store';
import { accounts } from '@/wallet/accounts';

const CUSIP = /^[0-9A-Z*@#]{9}$/;

export function TreasurerTasks() {
  const { t } = useLingui();
  const watched = useReading('treasury', async (where) => {
    const [now, rules, all, custodians] = await Promise.all([
      position(where),
      params(where),
      lots(where),
      membersOf(where, 'BillCustodian'),
    ]);
    return { now, rules, running: all.filter(({ state }) => state.type === 'Running'), custodians };
  });
  return (
    <Section title={t`Treasurer`} from={watched}>
      {({ now, rules, running, custodians }) => (
        <>
          <Figures>
            <Figure label={t`Cash`}>
              <Amount of={now.cash_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Can be spent on bills now`}>
              <Amount of={now.purchasable_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Cash that has to stay`}>
              <Share of={rules.liquidity_floor} />
            </Figure>
            <Figure label={t`Income to harvest`}>
              <Amount of={now.harvestable_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Next maturity`}>
              <When of={now.next_maturity} />
            </Figure>
          </Figures>
          <StaleProof is_attested={now.is_attested} />
          {now.is_overdue && (
            <Notice kind="bad">
              <Trans>A bill is overdue: no request to leave is paid until its custodian pays.</Trans>{' '}
              <a href={hrefOf('reserve')}>{t`Reserve`}</a>
            </Notice>
          )}
          {now.harvestable_usdc > 0n && (
            <Action label={t`Harvest the income`} make={(api) => api.tx.Reserve.harvest()} />
          )}
          <BuyForm
            custodians={custodians.filter(({ is_valid }) => is_valid).map(({ who }) => who)}
            most={now.purchasable_usdc}
          />
          {running.length > 0 && <OrderForm running={running} />}
        </>
      )}
    </Section>
  );
}

function BuyForm({ custodians, most }: { custodians: string[]; most: bigint }) {
  const { t } = useLingui();
  const mine = useStore(accounts);
  const [cusip, setCusip] = useState('');
  const [face, cost] = [useAmount(USDC), useAmount(USDC)];
  const [custodian, setCustodian] = useState(custodians[0] ?? '');
  const [firstNow] = useState(useStore(head)?.time);
  const maturity = useTime(firstNow === undefined ? undefined : firstNow + 3_600);
  const [worth, price, at] = [face.value, cost.value, maturity.value];
  const isReady = CUSIP.test(cusip) && custodian !== '';
  const nameOf = (address: string) => mine.find((one) => one.address === address)?.name ?? short(address);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t`Buy a bill`}</h3>
      <div className="pairs">
        <TextInput
          label="CUSIP"
          value={cusip}
          onChange={setCusip}
          error={cusip && !CUSIP.test(cusip) ? t`Nine digits and capital letters.` : undefined}
        />
        <Choice
          label={t`Custodian`}
          value={custodian}
          onChange={setCustodian}
          options={custodians.map((one) => ({ value: one, text: nameOf(one) }))}
        />
        <AmountInput label={t`Face`} field={face} />
        <AmountInput label={t`Cost`} field={cost} max={most} />
        <TimeInput label={t`Matures`} field={maturity} />
      </div>
      <Action
        label={t`Buy`}
        make={
          isReady && worth && price && at !== undefined
            ? (api) =>
                api.tx.Reserve.buy_bill({
                  cusip: hexOf(bytesOf(cusip)),
                  face: worth,
                  cost: price,
                  matures_at: at,
                  custodian,
                })
            : undefined
        }
        effects={<Trans>The custodian receives the cost now, and owes the face at maturity.</Trans>}
      />
    </form>
  );
}

function OrderForm({ running }: { running: Lot[] }) {
  const { t } = useLingui();
  const [lot, setLot] = useState(running[0]?.id.toString() ?? '');
  const least = useAmount(USDC);
  const { value } = least;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t`Order the sale of a bill`}</h3>
      <div className="pairs">
        <Choice
          label={t`Lot`}
          value={lot}
          onChange={setLot}
          options={running.map(({ id }) => ({ value: id.toString(), text: id.toString() }))}
        />
        <AmountInput label={t`Proceeds at least`} field={least} />
      </div>
      <Action
        isQuiet
        label={t`Order`}
        make={
          value && lot
            ? (api) => api.tx.Reserve.order_sale({ lot: BigInt(lot), min_proceeds: value })
            : undefined
        }
      />
    </form>
  );
}
