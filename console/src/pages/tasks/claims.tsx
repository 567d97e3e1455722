// Claims on an insurer: each is paid, or refused with a reason, before its time is over.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Claim, claims } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { bytesOf, textOf } from '@/format/bytes';
import { Action } from '@/kit/action';
import { ClaimFigures, ClaimStage, leftOf } from '@/kit/claim';
import { AmountInput, TextInput, useAmount } from '@/kit/fields';
import { Items, Section } from '@/kit/layout';
import { Amount } from '@/kit/values';

// Those that end first at the top, then those with nothing to decide.
const deadlineOf = ({ claim, stage }: Claim): bigint =>
  stage?.type === 'Filed' ? claim.answer_by : stage?.type === 'Refused' ? stage.value.open_until : 2n ** 64n;

export function ClaimsToAnswer({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('claims', (where) => claims(where));
  return (
    <Section
      title={t`Claims on your policies`}
      about={t`If you neither pay nor refuse in time, and the machine is missing or destroyed, the claim is a debt: any account has it paid out of your bond, and your admission ends.`}
      from={watched}
    >
      {(all) => (
        <Items
          caption={t`Claims on your policies`}
          name={t`Claim on a policy`}
          rows={all
            .filter(({ claim }) => claim.insurer === who)
            .sort((one, other) => Number(deadlineOf(one) - deadlineOf(other)))}
          keyOf={({ loan, unit }) => `${loan} ${unit}`}
          empty={t`No claim waits for you.`}
        >
          {(one) => <ClaimItem of={one} />}
        </Items>
      )}
    </Section>
  );
}

function ClaimItem({ of }: { of: Claim }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const [reason, setReason] = useState('');
  const { loan, unit, claim, stage } = of;
  const left = leftOf(of);
  const { value } = amount;
  const pay = (paid: bigint) => ({ loan, unit, amount: paid });
  return (
    <>
      <h3>
        <Trans>
          Claim on policy {textOf(claim.number)}, unit {unit.toString()}
        </Trans>{' '}
        <ClaimStage of={of} />
      </h3>
      <ClaimFigures of={of} />
      {left > 0n && (
        <>
          <Action
            label={t`Pay all that is left`}
            make={(api) => api.tx.Lending.pay_claim(pay(left))}
            effects={
              <Trans>
                At most <Amount of={left} />: the lenders are paid what they lack, and the borrower the rest.
              </Trans>
            }
          />
          <details>
            <summary>
              <Trans>Pay a part</Trans>
            </summary>
            <form onSubmit={(event) => event.preventDefault()}>
              <AmountInput label={t`Pay`} field={amount} max={left} />
              <Action
                isQuiet
                label={t`Pay the claim`}
                make={value ? (api) => api.tx.Lending.pay_claim(pay(value)) : undefined}
                onDone={() => amount.setText('')}
              />
            </form>
          </details>
        </>
      )}
      {left > 0n && stage?.type === 'Filed' && (
        <details>
          <summary>
            <Trans>Refuse</Trans>
          </summary>
          <form onSubmit={(event) => event.preventDefault()}>
            <TextInput label={t`Reason`} value={reason} onChange={setReason} />
            <Action
              isQuiet
              label={t`Refuse the claim`}
              make={
                reason
                  ? (api) => api.tx.Lending.refuse_claim({ loan, unit, reason: bytesOf(reason) })
                  : undefined
              }
              effects={<Trans>The council can uphold the claim for some time after the refusal.</Trans>}
            />
          </form>
        </details>
      )}
    </>
  );
}
