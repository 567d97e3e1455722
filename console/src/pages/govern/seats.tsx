// Seats of the council and of the bodies that it fills.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Api } from '@/chain/connection';
import { BODIES, type Body, seatsOf } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import type { AnyTransaction } from '@/chain/transaction';
import { Action } from '@/kit/action';
import { AddressInput, Choice, isAddress } from '@/kit/fields';
import { Who } from '@/kit/values';
import { delayed } from '@/kit/council';

export function useBodyNames(): Record<Body, string> {
  const { t } = useLingui();
  return {
    CouncilMembers: t`Council`,
    CreditCommitteeMembers: t`Credit committee`,
    Guardians: t`Guardians`,
    Registrars: t`Registrars`,
    Appraisers: t`Appraisers`,
  };
}

export function SeatForm({ members }: { members: number }) {
  const { t } = useLingui();
  const names = useBodyNames();
  const [body, setBody] = useState<Body>('CouncilMembers');
  const [out, setOut] = useState('');
  const [into, setInto] = useState('');
  const seats = useReading(`seats ${body}`, (where) => seatsOf(where, body)).reading?.value ?? [];
  const isReady = (isAddress(out) || out === '') && (isAddress(into) || into === '') && out + into !== '';
  const make = (api: Api): AnyTransaction => {
    const [remove, add] = [{ type: 'Id', value: out } as const, { type: 'Id', value: into } as const];
    if (out && into) return api.tx[body].swap_member({ remove, add });
    return out ? api.tx[body].remove_member({ who: remove }) : api.tx[body].add_member({ who: add });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={t`Seats of`}
        value={body}
        onChange={setBody}
        options={BODIES.map((one) => ({ value: one, text: names[one] }))}
      />
      <p className="note">
        {seats.map((one) => (
          <span key={one}>
            <Who is={one} />{' '}
          </span>
        ))}
      </p>
      <AddressInput label={t`Member that goes`} value={out} onChange={setOut} />
      <AddressInput
        label={t`Account that comes`}
        value={into}
        onChange={setInto}
        hint={t`One of the two can stay empty.`}
      />
      <Action label={t`Propose the change of seats`} make={isReady ? delayed(members, make) : undefined} />
    </form>
  );
}
