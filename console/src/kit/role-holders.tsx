// The accounts that hold a role: admissions and their end, by the council or a registrar.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Api } from '@/chain/connection';
import { membersOf, type Role, ROLES } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { isHash } from '@/format/bytes';
import { Action } from './action';
import { AddressInput, Choice, isAddress, TextInput, TimeInput, useTime, wholeNumber } from './fields';
import { type Column, Section, Table } from './layout';
import { useRoleNames } from './role';
import { Count, State, Time, Who } from './values';
import { atOnce, delayed } from './council';

// What registrars decide without the council.
const OF_REGISTRARS: readonly Role[] = ['Borrower', 'Lessee'];

interface Props {
  // Of the council, if the account is one of them.
  members: number;
  isRegistrar: boolean;
}

type Member = Awaited<ReturnType<typeof membersOf>>[number];
const roleOf = (role: Role) => ({ type: role, value: undefined }) as const;

export function RoleHolders({ members, isRegistrar }: Props) {
  const { t } = useLingui();
  const names = useRoleNames();
  const [role, setRole] = useState<Role>('Borrower');
  const watched = useReading(`members ${role}`, (where) => membersOf(where, role));
  const canDecide = isRegistrar && OF_REGISTRARS.includes(role);
  const end = (who: string) => (api: Api) => api.tx.Roles.revoke({ role: roleOf(role), who });
  const columns: Column<Member>[] = [
    { title: t`Account`, cell: ({ who }) => <Who is={who} /> },
    { title: t`Company`, cell: ({ group }) => <Count of={group} />, isNumber: true },
    {
      title: t`State`,
      cell: ({ is_valid }) =>
        is_valid ? <State kind="good">{t`Admitted`}</State> : <State kind="warn">{t`Expired`}</State>,
    },
    { title: t`Until`, cell: ({ valid_until }) => <Time of={valid_until} /> },
  ];
  const action: Column<Member> = {
    title: t`What you can do`,
    isAction: true,
    cell: ({ who }) => (
      <Action
        isQuiet
        label={canDecide ? t`Revoke` : t`Propose to revoke`}
        make={canDecide ? end(who) : atOnce(members, end(who))}
        effects={<Trans>The admission ends at once. What rests on it is dropped.</Trans>}
      />
    ),
  };
  return (
    <Section title={t`Roles and who holds them`} from={watched}>
      <div className="pairs">
        <Choice
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={ROLES.map((one) => ({ value: one, text: names[one] }))}
        />
      </div>
      <Table
        caption={t`Roles and who holds them`}
        rows={watched.reading?.value ?? []}
        keyOf={({ who }) => who}
        empty={t`No account holds this role.`}
        columns={canDecide || members > 0 ? [...columns, action] : columns}
      />
    </Section>
  );
}

interface AdmitProps {
  members: number;
  // A registrar decides alone.
  isRegistrar?: boolean;
}

export function AdmitForm({ members, isRegistrar = false }: AdmitProps) {
  const { t } = useLingui();
  const names = useRoleNames();
  const [role, setRole] = useState<Role>('Borrower');
  const [who, setWho] = useState('');
  const [group, setGroup] = useState('');
  const [evidence, setEvidence] = useState('');
  const until = useTime(undefined);
  const number = wholeNumber(group);
  const isReady = isAddress(who) && number !== undefined && isHash(evidence);
  const admit = (api: Api) =>
    api.tx.Roles.admit({
      role: roleOf(role),
      who,
      group: number ?? 0,
      valid_until: until.value,
      evidence,
    });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="pairs">
        <Choice
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={(isRegistrar ? OF_REGISTRARS : ROLES).map((one) => ({ value: one, text: names[one] }))}
        />
        <TextInput
          label={t`Number of the company`}
          inputMode="numeric"
          value={group}
          onChange={setGroup}
          hint={t`Accounts of one company have the same number: they insure and store nothing for each other.`}
        />
        <TimeInput label={t`Admitted until`} field={until} hint={t`Empty: without an end.`} />
      </div>
      <AddressInput label={t`Account`} value={who} onChange={setWho} />
      <TextInput
        label={t`Hash of the documents`}
        value={evidence}
        onChange={setEvidence}
        error={evidence && !isHash(evidence) ? t`This is no hash.` : undefined}
      />
      <Action
        label={isRegistrar ? t`Admit` : t`Propose the admission`}
        make={isReady ? (isRegistrar ? admit : delayed(members, admit)) : undefined}
      />
    </form>
  );
}
