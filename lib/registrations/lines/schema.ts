import { z } from "zod";
import { isPersonName, quoted, spellingKey } from "@/lib/vietnamese";

const shown = (input: unknown) => quoted(String(input ?? ""));

const pledge = z
  .string("Nhập nội dung đăng ký.")
  .trim()
  .min(10, {
    error: ({ input }) =>
      input
        ? `Nội dung đăng ký ${shown(input)} quá ngắn, nêu bằng ít nhất 10 ký tự.`
        : "Nhập nội dung đăng ký.",
  })
  .max(4000, "Nội dung đăng ký dài quá 4.000 ký tự.");

const unitId = z.string().min(1, "Chọn đơn vị.").max(80);

export const collectiveLine = z.object({ unitId, pledge });

const countError = {
  error: ({ input }: { input?: unknown }) =>
    input === undefined || input === null || input === ""
      ? "Nhập số lượng cá nhân."
      : `Số lượng ${shown(input)} chưa đúng, nhập số nguyên từ 1 đến 9.999.`,
};
/** Individuals by number, "Không ghi tên cụ thể"; of one of the unit's divisions when `unitId` says which. */
export const countLine = z.object({
  unitId: unitId.nullable().default(null),
  count: z.int32(countError).min(1, countError).max(9999, countError),
  pledge,
});

/** One person: from the staff list, or as typed. */
export const individualLine = z.object({
  personId: z.string().min(1).max(80).nullable().default(null),
  name: z
    .string("Nhập họ và tên.")
    .trim()
    .min(1, "Nhập họ và tên.")
    .max(120, "Họ và tên dài quá 120 ký tự.")
    .refine((name) => name === "" || isPersonName(name), {
      error: ({ input }) => `Họ và tên ${shown(input)} chưa đúng, ghi đủ họ và tên bằng chữ.`,
    }),
  post: z.string("Nhập chức vụ.").trim().min(1, "Nhập chức vụ.").max(200, "Chức vụ dài quá 200 ký tự."),
  unitId: unitId.nullable().default(null),
  pledge,
});

type Problems = { issues: z.core.$ZodRawIssue[]; value: unknown };

/** Reports every entry whose key was there before, beside the field that repeats. */
function once<T>(keyOf: (entry: T) => string | null, field: string, message: (entry: T) => string) {
  return ({ issues, value }: Problems) => {
    const seen = new Set<string>();
    for (const [index, entry] of (value as T[]).entries()) {
      const key = keyOf(entry);
      if (key !== null && seen.has(key))
        issues.push({ code: "custom", input: entry, path: [index, field], message: message(entry) });
      if (key !== null) seen.add(key);
    }
  };
}

const personKey = ({ personId, name, post, unitId }: z.infer<typeof individualLine>) =>
  personId ?? `${spellingKey(name)}|${spellingKey(post)}|${unitId ?? ""}`;

/** The lines of a registration: collectives and people by name, people by number. */
export const registrationLines = {
  collectives: z
    .array(collectiveLine)
    .max(500, "Mỗi phiếu ghi tối đa 500 tập thể.")
    .check(
      once<z.infer<typeof collectiveLine>>(
        (line) => line.unitId,
        "unitId",
        ({ unitId }) => `Tập thể ${shown(unitId)} đã có trong phiếu.`,
      ),
    )
    .default([]),
  counts: z
    .array(countLine)
    .max(100, "Mỗi phiếu ghi tối đa 100 dòng số lượng.")
    .check(
      once<z.infer<typeof countLine>>(
        (line) => line.unitId ?? "",
        "count",
        ({ count }) => `Số lượng ${shown(count)}: mỗi phòng, ban chỉ ghi một dòng.`,
      ),
    )
    .default([]),
  individuals: z
    .array(individualLine)
    .max(1000, "Mỗi phiếu ghi tối đa 1.000 cá nhân.")
    .check(once(personKey, "name", ({ name }) => `${shown(name)} đã có trong phiếu.`))
    .default([]),
};
export type RegistrationLines = {
  collectives: z.infer<typeof collectiveLine>[];
  counts: z.infer<typeof countLine>[];
  individuals: z.infer<typeof individualLine>[];
};
