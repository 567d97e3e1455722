// What a loan owes against what its machines have to secure, and the end of a margin call.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Details } from '@/chain/reads/lending';
import { Action } from './action';
import { Figure, Figures, Notice } from './layout';
import { marginState } from './margin-state';
import { Amount, When } from './values';

type Margin = NonNullable<Details['margin']>;

export function MarginView({ margin }: { margin: Margin }) {
  const { t } = useLingui();
  return (
    <>
      <MarginNotice margin={margin} />
      <Figures>
        <Figure label={t`Value at the last valuation`}>
          <Amount of={margin.value} />
        </Figure>
        <Figure label={t`Owed, less the reserve`}>
          <Amount of={margin.need} />
        </Figure>
        <Figure label={t`May be owed at most`}>
          <Amount of={margin.maintenance} />
        </Figure>
        {margin.shortfall > 0n ? (
          <Figure label={t`Short by`}>
            <Amount of={margin.shortfall} />
          </Figure>
        ) : (
          <Figure label={t`Room left`}>
            <Amount of={margin.maintenance - margin.need} />
          </Figure>
        )}
        <Figure
          label={t`Prices of`}
          note={margin.firm ? t`All of them are firm.` : t`One of them was held or too old.`}
        >
          <When of={margin.valued_at} />
        </Figure>
        {margin.since !== undefined && (
          <>
            <Figure label={t`Called`}>
              <When of={margin.since} />
            </Figure>
            <Figure label={t`To be met until`}>
              <When of={margin.until} />
            </Figure>
          </>
        )}
      </Figures>
    </>
  );
}

function MarginNotice({ margin }: { margin: Margin }) {
  const state = marginState(margin);
  if (state === 'called') {
    return (
      <Notice kind="bad">
        <Trans>
          Margin is called: the machines secure <Amount of={margin.shortfall} /> less than is owed. The
          borrower can pay, add to the reserve or add machines until <When of={margin.until} />. After that
          any account can have the machines seized.
        </Trans>
      </Notice>
    );
  }
  if (state === 'met') {
    return (
      <Notice>
        <Trans>
          Margin is called, but by the last prices nothing is missing any more. The next valuation ends the
          call if its prices say the same. Any account can end it at once, by the prices of now.
        </Trans>
      </Notice>
    );
  }
  if (state === 'due') {
    return (
      <Notice>
        <Trans>
          The machines secure <Amount of={margin.shortfall} /> less than is owed. Margin is called if the next
          valuation finds the same.
        </Trans>
      </Notice>
    );
  }
  if (state === 'unsure') {
    return (
      <Notice kind="plain">
        <Trans>
          By these prices <Amount of={margin.shortfall} /> is missing. One of them was held or too old, and by
          such prices no margin is called.
        </Trans>
      </Notice>
    );
  }
  return null;
}

// Any account may end a call that is met.
export function EndCall({ loan }: { loan: bigint }) {
  const { t } = useLingui();
  return (
    <Action
      label={t`End the margin call`}
      make={(api) => api.tx.Lending.cure({ loan })}
      effects={
        <Trans>
          The call ends if the machines secure what is owed by the prices of now. Else the chain refuses.
        </Trans>
      }
    />
  );
}
