import { z } from "zod";
import { readFilter } from "@/components/forms/read-filter";
import type { findNominationBoard } from "@/lib/commendations/nominations/queries";
import {
  candidateFilter,
  type NominationFilter,
  nominationFilter,
} from "@/lib/commendations/nominations/schema";
import type { Actor } from "@/lib/identity/actor";
import { NominationStatus } from "@/prisma/generated/enums";

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

const listed = nominationFilter.extend({
  q: candidateFilter.shape.q,
  status: z.enum(Object.values(statusSlugs)).optional(),
  part: z.enum(["bo-sung", "co-cau", "tam-dung"]).optional(),
});
const candidates = listed.extend({ cursor: candidateFilter.shape.cursor });
export const boardLabels = {
  block: "Khối",
  tier: "Đề nghị",
  status: "Trạng thái",
  q: "Tên",
  part: "Phần của danh sách",
  cursor: "Trang",
};

/** What the address asks of the list, and which part of it. */
export function readBoard(words: Record<string, string>) {
  const asked = readFilter(words.xem === partSlugs.candidates ? candidates : listed, {
    block: words.nhom,
    tier: words["hinh-thuc"],
    cursor: words.sau,
    q: words.q,
    status: words["trang-thai"],
    part: words.xem,
    limit: 100,
  });
  const { part: slug, status: statusSlug, q: search, ...filter } = asked.used;
  const part = (["candidates", "structure", "holds"] as const).find((one) => partSlugs[one] === slug);
  const status = Object.values(NominationStatus).find((one) => statusSlugs[one] === statusSlug);
  return { asked, part: part ?? ("list" as const), search, filter: { ...filter, status } };
}

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
