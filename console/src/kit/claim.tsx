// Claims on insurers: how far each has come, and what any account and the council can do.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import type { Claim } from '@/chain/reads/cover';
import { textOf } from '@/format/bytes';
import { USDAI } from '@/format/amount';
import { Action } from './action';
import { delayed } from './council';
import { AmountInput, useAmount } from './fields';
import { Figure, Figures } from './layout';
import { LossMark, UnitLink } from './unit';
import { Amount, State, When, Who } from './values';

export const leftOf = ({ claim }: Claim): bigint => claim.coverage - claim.paid;

export function ClaimStage({ of }: { of: Claim }) {
  const { t } = useLingui();
  if (leftOf(of) === 0n) return <State kind="good">{t`Paid in full`}</State>;
  const marks = {
    Filed: <State kind="warn">{t`To be answered`}</State>,
    Unanswered: <State kind="bad">{t`Unanswered: a debt`}</State>,
    Refused: <State kind="bad">{t`Refused: the council can uphold it`}</State>,
    Closed: <State kind="plain">{t`Closed, not paid in full`}</State>,
  };
  return of.stage ? marks[of.stage.type] : null;
}

export function ClaimFigures({ of }: { of: Claim }) {
  const { t } = useLingui();
  const { loan, unit, claim, stage } = of;
  return (
    <Figures>
      <Figure label={t`Loan`}>
        <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>
      </Figure>
      <Figure label={t`Unit`}>
        <UnitLink id={unit} /> {claim.loss && <LossMark of={claim.loss} />}
      </Figure>
      <Figure label={t`Insurer`}>
        <Who is={claim.insurer} />
      </Figure>
      <Figure label={t`Policy`}>{textOf(claim.number)}</Figure>
      <Figure label={t`Covered`}>
        <Amount of={claim.coverage} />
      </Figure>
      <Figure label={t`Paid`}>
        <Amount of={claim.paid} />
      </Figure>
      <Figure label={t`Left`}>
        <Amount of={leftOf(of)} />
      </Figure>
      <Figure label={t`Filed`}>
        <When of={claim.filed_at} />
      </Figure>
      <Figure label={t`To be answered by`}>
        <When of={claim.answer_by} />
      </Figure>
      {claim.refused && <Figure label={t`Reason of the refusal`}>{textOf(claim.refused)}</Figure>}
      {stage?.type === 'Refused' && (
        <Figure label={t`The council can uphold it until`}>
          <When of={stage.value.open_until} />
        </Figure>
      )}
    </Figures>
  );
}

// `members`: of the council, if the account is one of them.
export function ClaimActions({ of, members }: { of: Claim; members: number }) {
  const { t } = useLingui();
  const { loan, unit, stage } = of;
  if (leftOf(of) === 0n) return null;
  if (stage?.type === 'Unanswered') {
    return (
      <Action
        label={t`Enforce the claim on unit ${unit.toString()}`}
        make={(api) => api.tx.Lending.enforce_claim({ loan, unit })}
        effects={
          <Trans>
            Any account may do this. The debt is paid out of the bond of the insurer, at most the share of
            this claim among all that are open. The claim is closed, and the insurer is no longer admitted.
          </Trans>
        }
      />
    );
  }
  return stage?.type === 'Refused' && members > 0 ? <Uphold of={of} members={members} /> : null;
}

function Uphold({ of, members }: { of: Claim; members: number }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const { value } = amount;
  const { loan, unit } = of;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput label={t`What the insurer owes`} field={amount} max={leftOf(of)} />
      <Action
        isQuiet
        label={t`Propose to uphold the claim on unit ${unit.toString()}`}
        make={
          value
            ? delayed(members, (api) => api.tx.Lending.uphold_claim({ loan, unit, amount: value }))
            : undefined
        }
        effects={
          <Trans>
            Two thirds of the council vote, and the decision waits in the timelock. It has to be executed
            before the time to uphold the claim is over.
          </Trans>
        }
        onDone={() => amount.setText('')}
      />
    </form>
  );
}
