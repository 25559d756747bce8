import type { findNominationBoard } from "@/lib/commendations/nominations/queries";
import type { NominationFilter } from "@/lib/commendations/nominations/schema";
import type { Actor } from "@/lib/identity/actor";
import type { NominationStatus } from "@/prisma/generated/enums";

type Found = NonNullable<Awaited<ReturnType<typeof findNominationBoard>>>;
type Board = Extract<Found, { page: unknown }>;

export type BoardView = {
  actor: Actor;
  board: Omit<Board, "round">;
  round: Board["round"] & { run: NonNullable<Board["round"]["run"]> };
  here: string;
  filter: NominationFilter;
  part: keyof typeof partSlugs;
  search: string | undefined;
};

/** Words of the address, as all addresses have them. */
export const statusSlugs: Record<NominationStatus, string> = {
  PROPOSED: "de-cu",
  DROPPED: "da-bo",
  COUNCIL_APPROVED: "hoi-dong-thong-qua",
  COUNCIL_REJECTED: "hoi-dong-khong-thong-qua",
  APPROVED: "da-phe-duyet",
  RETURNED: "da-tra-lai",
  DEFERRED: "de-lai",
  AWARDED: "da-khen-thuong",
};
export const partSlugs = {
  list: null,
  candidates: "bo-sung",
  structure: "co-cau",
  holds: "tam-dung",
} as const;

/** The name of a grade by its code: "tot" is "Tốt". */
export const gradeNameIn =
  ({ board }: BoardView) =>
  (code: string) =>
    board.grades.find((grade) => grade.code === code)?.name ?? code;

type Changed = {
  part?: BoardView["part"];
  cursor?: string | null;
};

/** The address of this list with something changed: the address is the state. */
export function addressOf({ here, round, filter, part, search }: BoardView, changed: Changed): string {
  const shown = changed.part ?? part;
  const stays = shown === part;
  const words = {
    dot: round.id,
    xem: partSlugs[shown],
    "trang-thai": stays && filter.status ? statusSlugs[filter.status] : null,
    nhom: stays ? filter.block : null,
    "hinh-thuc": stays ? filter.tier : null,
    q: stays ? search : null,
    sau: changed.cursor ?? null,
  };
  const query = new URLSearchParams(
    Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `${here}/de-cu?${query}`;
}
