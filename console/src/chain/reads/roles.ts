import type { At } from '../readings';
import type { Api } from '../connection';
import { allPages, Enum } from './results';

// The view returns at most this many.
const PAGE = 64;

export const ROLES = [
  'Borrower',
  'Lessee',
  'Curator',
  'Insurer',
  'HardwareCustodian',
  'BillCustodian',
  'Treasurer',
  'Attestor',
] as const;
export type Role = (typeof ROLES)[number];

// The roles in which an account is admitted now, and its seats.
export async function rolesOf({ api, at }: At, who: string) {
  const admissions = ROLES.map((role) => api.view.Roles.admission(Enum(role), who, { at }));
  const [found, council, committee, guardians, registrars, validator] = await Promise.all([
    Promise.all(admissions),
    api.query.Council.Members.getValue({ at }),
    api.query.CreditCommittee.Members.getValue({ at }),
    api.query.Guardians.Members.getValue({ at }),
    api.query.Registrars.Members.getValue({ at }),
    api.view.Validators.validator(who, { at }),
  ]);
  return {
    roles: ROLES.filter((_, place) => found[place]?.is_valid),
    isCouncil: council.includes(who),
    isCommittee: committee.includes(who),
    isGuardian: guardians.includes(who),
    isRegistrar: registrars.includes(who),
    isValidator: validator.is_admitted || validator.has_keys,
  };
}

export type Duties = Awaited<ReturnType<typeof rolesOf>>;

// The admissions to a role, expired or not.
export const membersOf = ({ api, at }: At, role: Role) =>
  allPages<Member, string | undefined>(undefined, async (from) => {
    const { members: items, next } = await api.view.Roles.members(Enum(role), from, PAGE, { at });
    return { items, next };
  });

type Member = Awaited<ReturnType<Api['view']['Roles']['members']>>['members'][number];
