// USDai into shares.
import { Trans, useLingui } from '@lingui/react/macro';
import { balances } from '@/chain/reads/accounts';
import { depositPreview, maxDeposit } from '@/chain/reads/vault';
import { useReadingIf } from '@/chain/readings';
import { SUSDAI, USDAI } from '@/format/amount';
import { Action } from '@/kit/action';
import { AmountInput, useAmount } from '@/kit/fields';
import { Figure, Figures, Section } from '@/kit/layout';
import { Amount } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';

// What a deposit has to bring of what is shown: prices move until it is in a block.
const atLeast = (amount: bigint): bigint => (amount * 995n) / 1_000n;

export function DepositForm() {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const amount = useAmount(USDAI);
  const { value } = amount;
  const limit = useReadingIf(who && `deposit limit ${who}`, async (where) => {
    const [has, most] = await Promise.all([balances(where, who ?? ''), maxDeposit(where, who ?? '')]);
    return { max: has.usdai < most ? has.usdai : most };
  });
  const preview = useReadingIf(value ? `deposit ${value}` : undefined, (where) =>
    depositPreview(where, value ?? 0n),
  );
  const brings = preview.reading?.value;
  const about = t`Shares are charged at the price to enter. They earn what the loans and the bills of the reserve bring.`;
  return (
    <Section<unknown> title={t`Deposit`} about={about} from={value ? preview : limit}>
      <form onSubmit={(event) => event.preventDefault()}>
        <AmountInput label={t`Deposit`} field={amount} max={limit.reading?.value.max} />
        {value && brings ? (
          <Figures>
            <Figure label={t`You receive`}>
              <Amount of={brings.shares} asset={SUSDAI} />
            </Figure>
            <Figure label={t`Worth at once, if you left`}>
              <Amount of={brings.worth} />
            </Figure>
          </Figures>
        ) : null}
        <Action
          label={t`Deposit USDai`}
          make={
            value && brings
              ? (api) =>
                  api.tx.Vault.deposit({
                    assets: value,
                    min_shares: atLeast(brings.shares),
                    min_worth: atLeast(brings.worth),
                  })
              : undefined
          }
          effects={
            brings && (
              <Trans>
                You receive about <Amount of={brings.shares} asset={SUSDAI} />, worth{' '}
                <Amount of={brings.worth} /> at the price to leave. With half a per cent less the chain
                refuses.
              </Trans>
            )
          }
          onDone={() => amount.setText('')}
        />
      </form>
    </Section>
  );
}
