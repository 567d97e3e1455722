// Calls and values by the metadata, as rows.
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type Call, type Change, describeCall, type Row, type Shown } from '@/chain/describe';
import { callDocs } from '@/chain/metadata';
import { Amount, None, Permill, Rate, Share, Span, Time, Who } from './values';

export function ShownValue({ of }: { of: Shown | undefined }) {
  if (!of) return <None />;
  if (of.kind === 'amount') return <Amount of={of.value} asset={of.asset} />;
  if (of.kind === 'time') return <Time of={of.value} />;
  if (of.kind === 'span') return <Span of={of.value} />;
  if (of.kind === 'rate') return <Rate of={of.value} />;
  if (of.kind === 'perbill') return <Share of={of.value} />;
  if (of.kind === 'permill') return <Permill of={of.value} />;
  if (of.kind === 'account') return <Who is={of.value} />;
  return <code className="text">{of.value}</code>;
}

export function Rows({ rows }: { rows: Row[] }) {
  return (
    <dl className="rows">
      {rows.map(({ path, shown, docs }) => (
        <div key={path} title={docs}>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>
            <ShownValue of={shown} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) {
    return (
      <p className="empty">
        <Trans>Nothing differs from the values now.</Trans>
      </p>
    );
  }
  return (
    <dl className="rows changes">
      {changes.map(({ path, old, new: next }) => (
        <div key={path}>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>
            <del>
              <ShownValue of={old} />
            </del>{' '}
            →{' '}
            <ins>
              <ShownValue of={next} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

// What a promise gives, once it is there; undefined before, and after a failure.
export function usePromised<T>(key: string, make: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<{ key: string; value: T }>();
  useEffect(() => {
    let isWanted = true;
    make().then(
      (value) => isWanted && setFound({ key, value }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // The key names what is made.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return found?.key === key ? found.value : undefined;
}

export const keyOfCall = (call: Call): string =>
  JSON.stringify(call, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value instanceof Uint8Array ? [...value] : value,
  );

export function CallRows({ call }: { call: Call }) {
  const key = keyOfCall(call);
  const rows = usePromised(`rows ${key}`, () => describeCall(call));
  const docs = usePromised(`docs ${call.type}.${call.value.type}`, () =>
    callDocs(call.type, call.value.type),
  );
  return (
    <div className="call">
      <p>
        <code>
          {call.type}.{call.value.type}
        </code>{' '}
        {docs && (
          <span className="docs" lang="en">
            {docs}
          </span>
        )}
      </p>
      {rows && <Rows rows={rows} />}
    </div>
  );
}
