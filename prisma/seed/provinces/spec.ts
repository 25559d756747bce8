import type { Role, SuccessionKind, UnitKind } from "@/prisma/generated/enums";

/** Demo facts that no source states say so wherever they are kept. */
export const illustrative = "số liệu minh họa";

export type VersionSpec = {
  name?: string;
  kind?: UnitKind;
  parent?: string | null;
  from: string;
  /** Exclusive; null while it lasts. */
  to?: string | null;
  document?: string;
};
export type UnitSpec = {
  code: string;
  name: string;
  shortName?: string;
  kind: UnitKind;
  /** Code of the unit above it; none for the top and for agencies that answer to the centre. */
  parent?: string;
  block?: string;
  /** States in order, when there is more than one or the only one is not "since ever". */
  versions?: VersionSpec[];
  becomes?: {
    kind: SuccessionKind;
    name: string;
    on: string;
    document: string;
    to?: string;
    province?: string;
  };
  /** "SUBJECT_TO_DDCI": true or false, always with a document. */
  subjectToDdci?: boolean;
  /** Posts of head, deputy and staff. */
  posts: [head: string, deputy: string, ...staff: string[]];
  /** People in it: the first is the head, the second the deputy. */
  people: number;
};
export type PersonSpec = { unit: string; place: number; fullName: string };
export type AccountSpec = {
  /** How stages ask for the person: world.actor("planner"). */
  key: string;
  email: string;
  /** The first is the role they are signed in with. */
  roles: [role: Role, unit: string][];
  /** Their place among the people of the first unit: 0 is the head. */
  place: number;
  totp?: string;
};
export type ProvinceSpec = {
  id: string;
  name: string;
  shortName: string;
  fictitious: boolean;
  validFrom: string;
  validTo?: string;
  successor?: string;
  document?: string;
  blocks: [code: string, name: string][];
  units: UnitSpec[];
  /** Names that are fixed; everybody else gets one from `people.ts`. */
  people: PersonSpec[];
  /** Who changes units during the year of the complete round: gates then follow the plan's rule for movers. */
  movers?: { unit: string; place: number; to: string; on: string }[];
  accounts: AccountSpec[];
};

/** Before anything the demo speaks of. */
export const since = "2016-01-01";
/** Two tiers of local government; provinces merged (NQ 202/2025/QH15). */
export const twoTiers = "2025-07-01";
export const mergerDocument = "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội";
export const districtsEnd = "Kết thúc hoạt động cấp huyện từ ngày 01/7/2025 (Luật số 72/2025/QH15)";

/** A head and an officer account for each unit: "lanhdao.stc@…", "canbo.stc@…". */
export const unitAccounts = (domain: string, codes: string[]): AccountSpec[] =>
  codes.flatMap((code) => {
    const box = code.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    return [
      { key: `head:${code}`, email: `lanhdao.${box}@${domain}`, roles: [["UNIT_HEAD", code]], place: 0 },
      { key: `officer:${code}`, email: `canbo.${box}@${domain}`, roles: [["UNIT_OFFICER", code]], place: 2 },
    ] satisfies AccountSpec[];
  });
