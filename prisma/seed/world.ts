import { type Day, dayOf, startOfDay } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import type { UnitKind } from "@/prisma/generated/enums";

export type WorldVersion = {
  id: string;
  name: string;
  kind: UnitKind;
  path: string;
  parentCode: string | null;
  from: Day;
  /** Exclusive; null while it lasts. */
  to: Day | null;
};
export type WorldUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  blockCode: string | null;
  subjectToDdci: boolean | null;
  versions: WorldVersion[];
};
export type WorldPerson = {
  id: string;
  unitCode: string;
  /** 0 is the head of the unit, 1 the deputy. */
  place: number;
  staffCode: string;
  fullName: string;
  post: string;
  /** Set for somebody who changed units during the year of the complete round. */
  movedTo?: { unitCode: string; on: Day };
};
export type CouncilSeat = { memberId: string; seat: string; actor: Actor };

export type WorldProvince = {
  id: string;
  name: string;
  units: WorldUnit[];
  people: WorldPerson[];
  blocks: { id: string; code: string; name: string }[];
  unit(code: string): WorldUnit;
  /** The unit's version in force on a day; throws when there is none. */
  version(code: string, day: Day): WorldVersion;
  /** Units in a block that exist on both days: those who can take part in a round. */
  participants(from: Day, through: Day): WorldUnit[];
  peopleOf(code: string): WorldPerson[];
  /** Somebody by the key of their account: "planner", "planningHead", "leader", "secretary", "member1" … */
  actor(key: string): Actor;
  /** The head of a unit, who submits for it. */
  head(code: string): Actor;
  /** The officer of a unit, who prepares its papers. */
  officer(code: string): Actor;
  /** Index ids by code: PAR_INDEX, SIPAS, DDCI, PAPI, PCI, DTI, QD766. */
  indices: Record<string, string>;
  /** The emulation and commendation council, where there is one. */
  council: { id: string; seats: CouncilSeat[] } | null;
};

export type ProvinceKey =
  | "son-ha"
  | "lam-thuy"
  | "binh-dinh"
  | "kien-giang"
  | "quang-nam"
  | "nguon-000"
  | "tam-nong"
  | "gia-lai"
  | "an-giang"
  | "da-nang";

export type World = {
  /** The moment the demo is loaded: nothing in it happens later. */
  now: Date;
  today: Day;
  /** The last year whose results the province has recognised: its round is complete. The next one is running. */
  year: number;
  /** The stage the current campaign covers. */
  stage: { from: number; through: number };
  provinces: Record<ProvinceKey, WorldProvince>;
  /** The fictitious current province; its methods are here too. */
  main: WorldProvince;
  actor(key: string): Actor;
  head(code: string): Actor;
  officer(code: string): Actor;
  unit(code: string): WorldUnit;
  /** `day(0, "03-30")` is 30 March of the complete round's year, `day(1, …)` of the running one's. */
  day(offset: number, monthAndDay: string): Day;
  /** An instant by the clock in Việt Nam: `at("2026-03-12", "14:30")`. */
  at(day: Day, time?: string): Date;
  isPast(moment: Date): boolean;
};

/** Results of a year are recognised in March after it; by June they are there for certain. */
export const anchorYear = (today: Day) => Number(today.slice(0, 4)) - (today.slice(5) >= "06-01" ? 1 : 2);

export function makeWorld(now: Date, provinces: Record<ProvinceKey, WorldProvince>): World {
  const today = dayOf(now);
  const year = anchorYear(today);
  const main = provinces["son-ha"];
  return {
    now,
    today,
    year,
    stage: { from: year, through: year + 4 },
    provinces,
    main,
    actor: main.actor,
    head: main.head,
    officer: main.officer,
    unit: main.unit,
    day: (offset, monthAndDay) => `${year + offset}-${monthAndDay}`,
    at: (day, time = "08:30") => {
      const [hours, minutes] = time.split(":").map(Number);
      return new Date(startOfDay(day).getTime() + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000);
    },
    isPast: (moment) => moment <= now,
  };
}
