// An application for the warehouse receipt of a machine.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { models } from '@/chain/reads/appraisal';
import { membersOf } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { bytesOf, isHash, sha256, short } from '@/format/bytes';
import { Action } from '@/kit/action';
import { Choice, TextInput, TimeInput, useTime, wholeNumber } from '@/kit/fields';
import { Section } from '@/kit/layout';
import { useStore } from '@/store';
import { accounts } from '@/wallet/accounts';

const DAY = 86_400;
// The classes of hardware.
type Kind = 'Gpu' | 'Compute' | 'Storage' | 'Bandwidth' | 'Power';

export function ApplyForm() {
  const { t } = useLingui();
  const watched = useReading('application', async (where) => {
    const [known, custodians] = await Promise.all([models(where), membersOf(where, 'HardwareCustodian')]);
    return { known, custodians: custodians.filter(({ is_valid }) => is_valid) };
  });
  return (
    <Section
      title={t`Apply for a receipt`}
      about={t`A custodian receives the machine and issues its receipt, an NFT: its owner owns the machine. A deposit of INFRA is held until the machine leaves.`}
      from={watched}
    >
      {({ known, custodians }) => (
        <Form models={known.map(({ name }) => name)} custodians={custodians.map(({ who }) => who)} />
      )}
    </Section>
  );
}

function Form({ models: names, custodians }: { models: string[]; custodians: string[] }) {
  const { t } = useLingui();
  const mine = useStore(accounts);
  const now = useStore(head)?.time;
  const [model, setModel] = useState(names[0] ?? '');
  const [quantity, setQuantity] = useState('8');
  const [serials, setSerials] = useState('');
  const [custodian, setCustodian] = useState(custodians[0] ?? '');
  const [facility, setFacility] = useState('');
  const [uri, setUri] = useState('');
  const [hash, setHash] = useState('');
  const [kind, setKind] = useState<Kind>('Gpu');
  const [grade, setGrade] = useState<'A' | 'B' | 'C'>('A');
  const [firstNow] = useState(now);
  const since = useTime(firstNow === undefined ? undefined : firstNow - DAY);
  const pieces = wholeNumber(quantity);
  const numbers = serials.split(/[\s,;]+/).filter(Boolean);
  const inService = since.value;
  const isReady = Boolean(
    model &&
    pieces &&
    numbers.length > 0 &&
    custodian &&
    facility &&
    uri &&
    isHash(hash) &&
    inService !== undefined,
  );
  const nameOf = (address: string) => mine.find((one) => one.address === address)?.name ?? short(address);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="pairs">
        <Choice
          label={t`Model`}
          value={model}
          onChange={setModel}
          options={names.map((name) => ({ value: name, text: name }))}
        />
        <Choice
          label={t`Kind`}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'Gpu', text: t`Accelerators` },
            { value: 'Compute', text: t`Servers` },
            { value: 'Storage', text: t`Storage` },
            { value: 'Bandwidth', text: t`Network` },
            { value: 'Power', text: t`Power` },
          ]}
        />
        <TextInput label={t`Pieces`} inputMode="numeric" value={quantity} onChange={setQuantity} />
        <Choice
          label={t`Grade`}
          value={grade}
          onChange={setGrade}
          options={(['A', 'B', 'C'] as const).map((one) => ({ value: one, text: one }))}
        />
        <TimeInput label={t`In service since`} field={since} />
      </div>
      <TextInput
        label={t`Serial numbers`}
        value={serials}
        onChange={setSerials}
        hint={t`Divided by spaces. Their hashes go to the chain, where each can be pledged once only.`}
      />
      <Choice
        label={t`Custodian`}
        value={custodian}
        onChange={setCustodian}
        options={custodians.map((one) => ({ value: one, text: nameOf(one) }))}
      />
      <TextInput label={t`Place in the warehouse`} value={facility} onChange={setFacility} />
      <TextInput label={t`Address of the document`} value={uri} onChange={setUri} />
      <TextInput
        label={t`Hash of the document`}
        value={hash}
        onChange={setHash}
        hint={t`64 hexadecimal digits after 0x.`}
        error={hash && !isHash(hash) ? t`This is no hash.` : undefined}
      />
      <Action
        label={t`Apply`}
        make={
          isReady && pieces && inService !== undefined
            ? async (api) =>
                api.tx.Collateral.apply({
                  unit: {
                    class: { type: kind, value: undefined },
                    model: bytesOf(model),
                    quantity: pieces,
                    serials: await Promise.all(numbers.map(sha256)),
                    custodian,
                    facility: bytesOf(facility),
                    document: { hash, uri: bytesOf(uri) },
                    in_service_at: inService,
                    grade: { type: grade, value: undefined },
                  },
                })
            : undefined
        }
        effects={
          <Trans>
            The custodian sees the application under Tasks, and issues the receipt once the machine is there.
          </Trans>
        }
      />
    </form>
  );
}
