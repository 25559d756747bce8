import type { SubjectKind, UnitKind } from "@/prisma/generated/enums";

/** Subjects of a round counted together: how many of one kind stand where. */
export type SubjectGroup = {
  /** Met by the machine alone inside the quota, on the list as people have it, or meeting the conditions at all. */
  set: "met" | "machine" | "listed";
  subjectKind: SubjectKind;
  unitKind: UnitKind;
  blockCode: string;
  /** What the person does: leads, or works directly; null for collectives and where no post is recorded. */
  duty: "leader" | "direct" | "other" | null;
  /** Whether the subject was commended in the years before. */
  isRepeat: boolean;
  count: number;
};

export type Structure = {
  collectives: number;
  individuals: number;
  leaders: number;
  directWorkers: number;
  /** People who do neither, or of whom the register tells no post on the day. */
  others: number;
  repeats: number;
};

const sum = (groups: readonly SubjectGroup[]) => groups.reduce((total, { count }) => total + count, 0);

/** Who makes up a list: collectives, individuals, leaders against direct workers, and those commended lately. */
export function structureOf(groups: readonly SubjectGroup[]): Structure {
  const people = groups.filter(({ subjectKind }) => subjectKind === "INDIVIDUAL");
  return {
    collectives: sum(groups.filter(({ subjectKind }) => subjectKind === "COLLECTIVE")),
    individuals: sum(people),
    leaders: sum(people.filter(({ duty }) => duty === "leader")),
    directWorkers: sum(people.filter(({ duty }) => duty === "direct")),
    others: sum(people.filter(({ duty }) => duty === null || duty === "other")),
    repeats: sum(groups.filter(({ isRepeat }) => isRepeat)),
  };
}

/** Whole percent of `part` in `whole`, half up; null of nothing, since a share of none is no share. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 200 + whole) / (2 * whole));

export type Representation<K extends string> = {
  key: K;
  /** Subjects that meet the conditions there, and how many of them and of others are on the list. */
  met: number;
  collectives: number;
  individuals: number;
  /** Share of the whole list, and of all who meet: far apart means one side is favoured. */
  shareOfList: number | null;
  shareOfMet: number | null;
};

/** How a list spreads over blocks or levels beside how those who meet the conditions spread. */
export function representation<K extends string>(
  groups: readonly SubjectGroup[],
  keyOf: (group: SubjectGroup) => K,
): Representation<K>[] {
  const listed = groups.filter(({ set }) => set === "listed");
  const met = groups.filter(({ set }) => set !== "listed");
  const keys = [...new Set([...listed, ...met].map(keyOf))].sort();
  return keys.map((key) => {
    const here = listed.filter((group) => keyOf(group) === key);
    const metHere = sum(met.filter((group) => keyOf(group) === key));
    const { collectives, individuals } = structureOf(here);
    return {
      key,
      met: metHere,
      collectives,
      individuals,
      shareOfList: shareOf(collectives + individuals, sum(listed)),
      shareOfMet: shareOf(metHere, sum(met)),
    };
  });
}

export type FairnessFigures = {
  machine: Structure;
  listed: Structure;
  blocks: Representation<string>[];
  levels: Representation<UnitKind>[];
};

/** The figures people look at before they vote; `machine` groups are those met ones the quota let through. */
export const fairnessFigures = (groups: readonly SubjectGroup[]): FairnessFigures => ({
  machine: structureOf(groups.filter(({ set }) => set === "machine")),
  listed: structureOf(groups.filter(({ set }) => set === "listed")),
  blocks: representation(groups, ({ blockCode }) => blockCode),
  levels: representation(groups, ({ unitKind }) => unitKind),
});

/** Years looked back for those commended lately. */
export const repeatYears = 3;
