// The bond of an insurer: what it secures, and how much of it is free.
import { Trans, useLingui } from '@lingui/react/macro';
import { balances } from '@/chain/reads/accounts';
import { insurer } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { Action } from '@/kit/action';
import { BondFigures } from '@/kit/bond';
import { AmountInput, useAmount } from '@/kit/fields';
import { Notice, Section } from '@/kit/layout';
import { Amount } from '@/kit/values';

export function Bond({ who, isAdmitted }: { who: string; isAdmitted: boolean }) {
  const { t } = useLingui();
  const watched = useReading(`bond of ${who}`, async (where) => {
    const [info, has] = await Promise.all([insurer(where, who), balances(where, who)]);
    return { info, has };
  });
  return (
    <Section
      title={t`Your bond`}
      about={t`Claims that you do not answer, or that the council upholds, are paid out of it.`}
      from={watched}
    >
      {({ info, has }) => (
        <>
          {info && info.bond < info.required && (
            <Notice>
              <Trans>
                Your bond is below what your policies need: <Amount of={info.required - info.bond} /> is
                missing. No new policy of yours can be accepted.
              </Trans>
            </Notice>
          )}
          <BondFigures of={info} />
          <Change max={isAdmitted ? has.usdai : undefined} free={info?.free ?? 0n} />
        </>
      )}
    </Section>
  );
}

// Without `max` nothing can be added.
function Change({ max, free }: { max: bigint | undefined; free: bigint }) {
  const { t } = useLingui();
  const [added, taken] = [useAmount(USDAI), useAmount(USDAI)];
  const [more, less] = [added.value, taken.value];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="pairs">
        {max !== undefined && <AmountInput label={t`Add to the bond`} field={added} max={max} />}
        <AmountInput label={t`Take from the bond`} field={taken} max={free} />
      </div>
      <div className="buttons">
        {max !== undefined && (
          <Action
            label={t`Post the bond`}
            make={more ? (api) => api.tx.Collateral.post_bond({ amount: more }) : undefined}
            onDone={() => added.setText('')}
          />
        )}
        <Action
          isQuiet
          label={t`Withdraw from the bond`}
          make={less ? (api) => api.tx.Collateral.withdraw_bond({ amount: less }) : undefined}
          onDone={() => taken.setText('')}
        />
      </div>
    </form>
  );
}
