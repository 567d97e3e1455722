// A motion that changes governed values: the form opens with those of now, and shows what would
// differ.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocale } from '@/app/locale';
import { type Api } from '@/chain/connection';
import { Describer, type Row } from '@/chain/describe';
import { getAt, isNumber, parseTyped, setAt, typedOf, unitOf } from '@/chain/edit';
import { callFields } from '@/chain/metadata';
import { councilMotion, delayedMotion, setParams, twoThirdsOf } from '@/chain/motions';
import { canBeAtOnce, GOVERNED, type Governed, paramsOf } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { changesBetween } from '@/kit/call-view';
import { Changes, keyOfCall, usePromised } from '@/kit/described';
import { Choice, TextInput } from '@/kit/fields';
import { Section } from '@/kit/layout';
import { SudoAction } from './sudo';

type Way = 'once' | 'delay';

export function ParamsForm({ members, who }: { members: number; who: string | undefined }) {
  const { t } = useLingui();
  const [pallet, setPallet] = useState<Governed>('Vault');
  const watched = useReading(`params ${pallet}`, (where) => paramsOf(where, pallet));
  const now = watched.reading?.value;
  return (
    <Section
      title={t`Change governed values`}
      about={t`Type only what is to change. The chain refuses values out of bounds when the motion is executed.`}
      from={watched}
    >
      <div className="pairs">
        <Choice
          label={t`Values of`}
          value={pallet}
          onChange={setPallet}
          options={GOVERNED.map((name) => ({ value: name, text: name }))}
        />
      </div>
      {now !== undefined && <Editor key={pallet} {...{ pallet, now, members, who }} />}
    </Section>
  );
}

async function rowsOf(pallet: Governed, value: unknown): Promise<Row[]> {
  const { types, fields } = await callFields(pallet, 'set_params');
  return new Describer(types).rows(fields[0]?.type ?? 0, value);
}

interface EditorProps {
  pallet: Governed;
  now: unknown;
  members: number;
  who: string | undefined;
}

function Editor({ pallet, now, members, who }: EditorProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [chosen, setWay] = useState<Way>('once');
  const way = canBeAtOnce(pallet) ? chosen : 'delay';
  const rows = usePromised(
    `rows ${pallet} ${keyOfCall({ type: pallet, value: { type: '', value: now } })}`,
    () => rowsOf(pallet, now),
  );
  const editable = (rows ?? []).filter(({ path }) => isNumber(getAt(now, path)));
  const { next, wrong } = edited(editable, now, typed, locale);
  const changes = usePromised(
    `${pallet} ${keyOfCall({ type: pallet, value: { type: '', value: [now, next] } })}`,
    () => changesBetween(pallet, now, next),
  );
  const isReady = members > 0 && wrong.length === 0 && (changes?.length ?? 0) > 0;
  const delay = { value: 'delay' as const, text: t`after the delay of the timelock` };
  const once = { value: 'once' as const, text: t`at once, if it only makes values stricter` };
  const ways = canBeAtOnce(pallet) ? [once, delay] : [delay];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="pairs">
        {editable.map(({ path, shown, docs }) => (
          <TextInput
            key={path}
            label={<code>{path || pallet}</code>}
            hint={docs && <span lang="en">{docs}</span>}
            inputMode="decimal"
            value={typed[path] ?? typedOf(shown, getAt(now, path) as bigint | number, locale)}
            onChange={(text) => setTyped((all) => ({ ...all, [path]: text }))}
            error={wrong.includes(path) ? t`This is no number of this kind.` : undefined}
            after={<span className="unit">{unitOf(shown)}</span>}
          />
        ))}
      </div>
      {changes && <Changes changes={changes} />}
      <Choice label={t`When it takes effect`} value={way} onChange={setWay} options={ways} />
      <div className="buttons">
        <Action
          label={t`Propose the change`}
          make={isReady ? (api) => motionOf(api, pallet, next, way, members) : undefined}
          effects={
            <Trans>
              A motion that needs {twoThirdsOf(members)} of {members} votes, yours not included until you
              vote.
            </Trans>
          }
          onDone={() => setTyped({})}
        />
        <SudoAction who={who} make={isReady ? (api) => setParams(api, pallet, next) : undefined} />
      </div>
    </form>
  );
}

function edited(rows: Row[], now: unknown, typed: Record<string, string>, locale: string) {
  const wrong: string[] = [];
  const next = rows.reduce((value: unknown, { path, shown }) => {
    const [text, old] = [typed[path], getAt(now, path)];
    if (text === undefined || !isNumber(old)) return value;
    const leaf = parseTyped(text, shown, old, locale);
    if (leaf === undefined) wrong.push(path);
    return leaf === undefined ? value : setAt(value, path, leaf);
  }, now);
  return { next, wrong };
}

function motionOf(api: Api, pallet: Governed, params: unknown, way: Way, members: number) {
  const call = setParams(api, pallet, params);
  return way === 'once' ? councilMotion(api, members, call) : delayedMotion(api, members, call);
}
