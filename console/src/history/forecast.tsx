// When a request to leave is paid, if loans pay as agreed, late, or not at all.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Choice } from '@/kit/fields';
import { Table } from '@/kit/layout';
import { Amount, State, When } from '@/kit/values';
import { forecastOf } from './forecast-of';
import { useHistory, useIndexState } from './index-client';
import { FromIndex } from './past';

// Shares of the loans that pay late, in per cent.
const SHARES = ['10', '20', '50'] as const;
type Share = (typeof SHARES)[number];

export function ForecastOf({ request }: { request: bigint }) {
  const { t } = useLingui();
  const [late, setLate] = useState<Share>('20');
  const isThere = useIndexState().state === 'ready';
  const history = useHistory(`requests/${request}/forecast?late=${late}`, forecastOf);
  const caption = t`Forecast for request ${request.toString()}`;
  if (!isThere) {
    return (
      <p className="empty">
        <Trans>A forecast needs the index. The place in the queue needs none.</Trans>
      </p>
    );
  }
  const { value } = history;
  return (
    <details>
      <summary>
        <Trans>When will it be paid?</Trans>
      </summary>
      <FromIndex of={history} />
      <Choice
        label={t`Share of the loans that pay 60 days late`}
        value={late}
        onChange={setLate}
        options={SHARES.map((one) => ({ value: one, text: `${one} %` }))}
      />
      {value && (
        <>
          <p>
            <Trans>
              <Amount of={value.need} /> are needed for it and what is before it. Its own window ends{' '}
              <When of={value.earliest} />, and <Amount of={value.idle} /> are idle now.
            </Trans>
          </p>
          <Table
            caption={caption}
            rows={[
              { key: 'agreed', name: t`All loans pay as agreed`, ...value.asAgreed },
              { key: 'late', name: t`Some pay late`, ...value.late },
              { key: 'none', name: t`No loan pays`, ...value.noPayment },
            ]}
            keyOf={({ key }) => key}
            columns={[
              { title: t`If`, cell: ({ name }) => name },
              {
                title: t`Paid after the window that ends`,
                cell: ({ windowEnd }) =>
                  windowEnd === undefined ? (
                    <State kind="warn">{t`Not within the loans of now`}</State>
                  ) : (
                    <When of={windowEnd} />
                  ),
              },
              {
                title: t`Money that is missing`,
                cell: ({ missing }) => <Amount of={missing} />,
                isNumber: true,
              },
            ]}
          />
          <p className="note">
            <Trans>
              Counted are the payments that the loans of now owe, and the bills that mature. New deposits are
              not: they can only make it earlier.
            </Trans>
          </p>
        </>
      )}
    </details>
  );
}
