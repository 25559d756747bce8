import { toDateColumn } from "@/lib/calendar";
import { owner } from "../owner";
import { illustrative } from "../provinces/spec";
import type { WorldProvince } from "../world";

type Seat = [account: string, seat: "chair" | "vice-chair" | "member" | "secretary"];

/** The emulation and commendation council, by its appointment decision: its members are the base of every vote. */
export async function writeCouncil(
  province: WorldProvince,
  from: string,
  seats: Seat[],
  substitutes: string[] = [],
) {
  const provinceId = province.id;
  const council = await owner.council.create({
    data: {
      provinceId,
      name: "Hội đồng Thi đua - Khen thưởng tỉnh",
      document: `Quyết định số 17/QĐ-UBND ngày 09/01/${from.slice(0, 4)} (${illustrative})`,
      validFrom: toDateColumn(from),
    },
  });
  const appointed: [...Seat, isSubstitute: boolean][] = [
    ...seats.map(([key, seat]): [...Seat, boolean] => [key, seat, false]),
    ...substitutes.map((key): [...Seat, boolean] => [key, "member", true]),
  ];
  const rows = await owner.councilMember.createManyAndReturn({
    data: appointed.map(([key, seat, isSubstitute], at) => {
      const { userId, name } = province.actor(key);
      const person = province.people.find(({ fullName }) => fullName === name);
      const unit = province.units.find(({ id }) => id === province.actor(key).unitId);
      const post = [person?.post, unit?.code === "UBND" ? null : unit?.name].filter(Boolean).join(", ");
      const place = { provinceId, councilId: council.id, position: at + 1 };
      return { ...place, userId, name, post, seat, isSubstitute };
    }),
    select: { id: true, userId: true, seat: true, isSubstitute: true },
  });
  const members = rows.filter(({ isSubstitute }) => !isSubstitute);
  province.council = {
    id: council.id,
    seats: members.map(({ id: memberId, userId, seat }) => {
      const [key] = seats.find(([account]) => province.actor(account).userId === userId) as Seat;
      return { memberId, seat, actor: province.actor(key) };
    }),
  };
}
