// A saver's statement between two times, and each change of the balances.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Asset, INFRA, SUSDAI, USDAI, USDC } from '@/format/amount';
import { TimeInput, useTime } from '@/kit/fields';
import { Figure, Figures } from '@/kit/layout';
import { Amount, Count, Time, Who } from '@/kit/values';
import { useHistory } from './index-client';
import { Past, PastList } from './past';
import { movementOf } from './rows';
import { type Statement, statementOf } from './statement-of';

export function StatementOf({ who }: { who: string }) {
  const { t } = useLingui();
  const [from, to] = [useTime(undefined), useTime(undefined)];
  const query = new URLSearchParams({
    ...(from.value === undefined ? {} : { from: from.value.toString() }),
    ...(to.value === undefined ? {} : { to: to.value.toString() }),
  });
  const history = useHistory(`accounts/${who}/statement?${query.toString()}`, statementOf);
  return (
    <Past
      title={t`Statement`}
      about={t`What your shares gained between two times, at the price to leave. The parts add up to the whole.`}
      needs={t`What you earned between two dates, in credit yield, base yield, bids and losses.`}
      form={
        <div className="grid">
          <TimeInput label={t`From`} hint={t`Empty: from the first block`} field={from} />
          <TimeInput label={t`Until`} hint={t`Empty: until now`} field={to} />
        </div>
      }
      of={history}
    >
      {(statement) => (
        <>
          <Totals of={statement} />
          <h3>{t`What it is made of`}</h3>
          <Parts of={statement} />
        </>
      )}
    </Past>
  );
}

function Totals({ of }: { of: Statement }) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure
        label={t`Worth at the begin`}
        note={of.begin.at === 0 ? t`at genesis` : <Time of={of.begin.at} />}
      >
        <Amount of={of.valueBegin} />
      </Figure>
      <Figure label={t`Worth at the end`} note={<Time of={of.end.at} />}>
        <Amount of={of.valueEnd} />
      </Figure>
      <Figure label={t`Paid in`}>
        <Amount of={of.paidIn} />
      </Figure>
      <Figure label={t`Paid out`}>
        <Amount of={of.paidOut} />
      </Figure>
      <Figure label={t`Gained`}>
        <Amount of={of.gain} />
      </Figure>
      <Figure label={t`Shares at the end`}>
        <Amount of={of.end.shares} asset={SUSDAI} />
      </Figure>
    </Figures>
  );
}

function Parts({ of }: { of: Statement }) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure label={t`Credit yield`} note={t`interest of loans`}>
        <Amount of={of.creditYield} />
      </Figure>
      <Figure label={t`Base yield`} note={t`income of Treasury bills`}>
        <Amount of={of.baseYield} />
      </Figure>
      <Figure label={t`Bids received`} note={t`given up by those who left`}>
        <Amount of={of.bidsReceived} />
      </Figure>
      <Figure label={t`Bids given`} note={t`given up to leave earlier`}>
        <Amount of={of.bidsGiven} />
      </Figure>
      <Figure label={t`Losses`} note={t`lost, or counted as lost`}>
        <Amount of={of.losses} />
      </Figure>
      <Figure label={t`Cost of entry`} note={t`interest in the price that has not come yet`}>
        <Amount of={of.entry} />
      </Figure>
      <Figure label={t`Released`} note={t`money that waited to count for leavers`}>
        <Amount of={of.released} />
      </Figure>
    </Figures>
  );
}

const ASSETS: Record<number, Asset> = { 0: INFRA, 1: USDC, 2: USDAI, 3: SUSDAI };

// An amount of an asset that the page does not know has no decimals to be shown with.
function Moved({ of, asset }: { of: bigint | undefined; asset: number }) {
  const known = ASSETS[asset];
  return known ? <Amount of={of} asset={known} /> : <Count of={of} />;
}

export function MovementsOf({ who }: { who: string }) {
  const { t } = useLingui();
  return (
    <PastList
      key={who}
      title={t`Movements`}
      needs={t`Each change of your balances.`}
      path={`accounts/${who}/movements`}
      rowOf={movementOf}
      keyOf={({ key }) => key}
      empty={t`Nothing has moved yet.`}
      columns={[
        { title: t`Time`, cell: ({ at }) => (at === 0 ? <Trans>at genesis</Trans> : <Time of={at} />) },
        { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
        { title: t`Asset`, cell: ({ asset }) => ASSETS[asset]?.symbol ?? asset },
        {
          title: t`Change`,
          cell: ({ delta, asset }) => <Moved of={delta} asset={asset} />,
          isNumber: true,
        },
        {
          title: t`Put on hold`,
          cell: ({ held, asset }) => <Moved of={held === 0n ? undefined : held} asset={asset} />,
          isNumber: true,
        },
        { title: t`By`, cell: ({ call, kind }) => <code className="text">{call ?? kind}</code> },
        { title: t`With`, cell: ({ counterparty }) => <Who is={counterparty} /> },
      ]}
    />
  );
}
