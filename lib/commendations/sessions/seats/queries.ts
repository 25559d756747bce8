import type { Prisma } from "@/prisma/generated/client";

/** Who sits at a session, and votes: members nobody stands in for, and the substitutes who stand in. */
export const seatedAt = (session: Prisma.CouncilSessionWhereInput): Prisma.CouncilMemberWhereInput => ({
  OR: [
    { isSubstitute: false, absences: { none: { session } } },
    { isSubstitute: true, sittings: { some: { session } } },
  ],
});

/** What `seatsOf` asks of a member, at this session. */
export const seatFields = (session: Prisma.CouncilSessionWhereInput) =>
  ({
    id: true,
    isSubstitute: true,
    absences: { where: { session }, select: { substituteId: true, reason: true } },
    sittings: { where: { session }, select: { id: true } },
  }) satisfies Prisma.CouncilMemberSelect;

/** The seats of a council, which votes are counted against: substitutes add none, they take an absent member's. */
export const seatCount = { select: { members: { where: { isSubstitute: false } } } } as const;
