// USDC into USDai and back, one for one.
import { Trans, useLingui } from '@lingui/react/macro';
import { balances } from '@/chain/reads/accounts';
import { position } from '@/chain/reads/reserve';
import { useReading, useReadingIf } from '@/chain/readings';
import { USDAI, USDC } from '@/format/amount';
import { Action } from '@/kit/action';
import { AmountInput, useAmount } from '@/kit/fields';
import { Section } from '@/kit/layout';
import { Amount } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';

// 18 decimals over 6.
const USDAI_OVER_USDC = 10n ** 12n;

export function DollarForms() {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const has = useReadingIf(who && `balances ${who}`, (where) => balances(where, who ?? '')).reading?.value;
  const reserve = useReading('position', position);
  const now = reserve.reading?.value;
  const redeemable = has && now && (has.usdai < now.redeemable ? has.usdai : now.redeemable);
  return (
    <Section
      title={t`USDC and USDai`}
      about={t`One USDai is one USDC, both ways and without a fee of the protocol.`}
      from={reserve}
    >
      <Mint max={has?.usdc} />
      <Redeem max={redeemable} isOpen={now?.is_redeem_open !== false} />
    </Section>
  );
}

function Mint({ max }: { max: bigint | undefined }) {
  const { t } = useLingui();
  const amount = useAmount(USDC);
  const { value } = amount;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput label={t`USDC to pay in`} field={amount} max={max} />
      <Action
        label={t`Turn into USDai`}
        make={
          value
            ? (api) => api.tx.Reserve.mint({ amount_usdc: value, min_usdai: value * USDAI_OVER_USDC })
            : undefined
        }
        effects={
          value && (
            <Trans>
              You receive <Amount of={value * USDAI_OVER_USDC} /> in USDai, exactly.
            </Trans>
          )
        }
        onDone={() => amount.setText('')}
      />
    </form>
  );
}

function Redeem({ max, isOpen }: { max: bigint | undefined; isOpen: boolean }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const { value } = amount;
  // Less than a unit of USDC stays with the account.
  const usdc = value && value / USDAI_OVER_USDC;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput
        label={t`USDai to turn back`}
        field={amount}
        max={max}
        error={
          isOpen
            ? undefined
            : t`While there is a loss, this waits until the loans are brought up to now and were valued lately.`
        }
      />
      <Action
        label={t`Turn into USDC`}
        make={
          value && usdc ? (api) => api.tx.Reserve.redeem({ amount_usdai: value, min_usdc: usdc }) : undefined
        }
        effects={
          usdc && (
            <Trans>
              You receive <Amount of={usdc} asset={USDC} /> in USDC, exactly.
            </Trans>
          )
        }
        onDone={() => amount.setText('')}
      />
    </form>
  );
}
