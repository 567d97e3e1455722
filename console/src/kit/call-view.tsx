// A call for those that decide on it: governed values as old and new, other calls by their fields.
import { Trans } from '@lingui/react/macro';
import { type Call, changesOf, Describer } from '@/chain/describe';
import { callFields } from '@/chain/metadata';
import { innerCalls } from '@/chain/motions';
import { GOVERNED, type Governed, paramsOf } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { CallRows, Changes, keyOfCall, usePromised } from './described';

const isGoverned = (pallet: string): pallet is Governed => (GOVERNED as readonly string[]).includes(pallet);

export function CallView({ call }: { call: Call }) {
  const inner = innerCalls(call);
  if (inner.length > 0) {
    return (
      <div className="inner">
        <p>
          <code>
            {call.type}.{call.value.type}
          </code>{' '}
          {call.type === 'Timelock' && <Trans>to be executed after the delay:</Trans>}
        </p>
        {inner.map((one, place) => (
          <CallView key={place} call={one} />
        ))}
      </div>
    );
  }
  if (call.value.type === 'set_params' && isGoverned(call.type))
    return <ParamsChange pallet={call.type} call={call} />;
  return <CallRows call={call} />;
}

function ParamsChange({ pallet, call }: { pallet: Governed; call: Call }) {
  const now = useReading(`params ${pallet}`, (where) => paramsOf(where, pallet)).reading?.value;
  const next = (call.value.value as { params: unknown }).params;
  const key = `${keyOfCall(call)} ${keyOfCall({ type: pallet, value: { type: '', value: now } })}`;
  const changes = usePromised(key, () => changesBetween(pallet, now, next));
  return (
    <div className="call">
      <p>
        <code>{pallet}.set_params</code> <Trans>Governed values, old → new:</Trans>
      </p>
      {now !== undefined && changes && <Changes changes={changes} />}
    </div>
  );
}

export async function changesBetween(pallet: Governed, before: unknown, after: unknown) {
  const { types, fields } = await callFields(pallet, 'set_params');
  const type = fields[0]?.type ?? 0;
  const describer = new Describer(types);
  return changesOf(describer.rows(type, before), describer.rows(type, after));
}
