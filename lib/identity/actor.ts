import type { Role } from "@/prisma/generated/enums";

/** Who acts, in which role, for which unit and province: what every command and query is given first. */
export type Actor = {
  userId: string;
  name: string;
  provinceId: string;
  membershipId: string;
  role: Role;
  unitId: string;
  /** Materialised path of the unit, "/…/": its subtree is every path that starts with it. */
  unitPath: string;
  unitName: string;
  /** Set when a token narrows what its holder may do. */
  scopes?: string[] | null;
  /** Last moment the password was proven in this session; absent for tokens and background jobs. */
  provenAt?: Date | null;
  sessionId?: string | null;
  /** Ủy quyền: on whose behalf; both names appear in the log. */
  onBehalfOf?: string | null;
  requestId?: string | null;
};
