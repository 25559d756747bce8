import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom } from "@/lib/input-number";
import { VoteChoice } from "@/prisma/generated/enums";
import { id, version } from "../nominations/schema";

const words = {
  title: z
    .string({ error: "Nhập tên phiên họp." })
    .trim()
    .min(10, "Nhập tên phiên họp bằng ít nhất 10 ký tự.")
    .max(300, "Tên phiên họp dài tối đa 300 ký tự."),
  heldOn: day,
  place: z.string().trim().max(200, "Địa điểm dài tối đa 200 ký tự.").default(""),
  /** The cases to vote on; absent for every nomination that may go on. */
  nominationIds: z.array(id).max(500, "Một phiên lấy phiếu tối đa 500 trường hợp.").optional(),
};

export const sessionInput = z.object({ roundId: id, ...words });
export type SessionInput = z.infer<typeof sessionInput>;
export const sessionChange = z.object({ id, version, ...words });
export type SessionChange = z.infer<typeof sessionChange>;
export const sessionVerb = z.object({ id, version });
export type SessionVerb = z.infer<typeof sessionVerb>;

export const minutesInput = z.object({
  id,
  version,
  /** The secretary's wording of the discussion; the rest of the minutes is made from the data. */
  minutesText: z.string().trim().max(20_000, "Nội dung biên bản dài tối đa 20.000 ký tự.").default(""),
});
export type MinutesInput = z.infer<typeof minutesInput>;

const no = ["", "false"];
export const confirmationInput = z
  .object({
    sessionId: id,
    agrees: z.union([z.boolean(), z.string().transform((text) => !no.includes(text))]),
    note: z.string().trim().max(2000, "Ý kiến dài tối đa 2.000 ký tự.").default(""),
  })
  .refine(({ agrees, note }) => agrees || note.length >= 5, {
    path: ["note"],
    error: "Nêu ý kiến bằng ít nhất 5 ký tự.",
  });
export type ConfirmationInput = z.infer<typeof confirmationInput>;

const choice = z.enum(VoteChoice, { error: "Chọn Đồng ý, Không đồng ý hoặc Ý kiến khác." });
const choices = z
  .array(
    z.object({
      caseId: id,
      choice,
      note: z.string().trim().max(1000, "Ghi chú dài tối đa 1.000 ký tự.").default(""),
    }),
  )
  .min(1, "Phiếu chưa có trường hợp nào được chọn.")
  .max(500)
  .refine(
    (choices) => new Set(choices.map(({ caseId }) => caseId)).size === choices.length,
    "Mỗi trường hợp chỉ chọn một lần.",
  );
export const ballotInput = z.object({ sessionId: id, choices });
export type BallotInput = z.infer<typeof ballotInput>;

const ballots = numberFrom(
  z
    .number({ error: "Nhập số phiếu." })
    .int("Số phiếu là số nguyên.")
    .min(0, "Số phiếu không âm.")
    .max(1000, "Số phiếu tối đa 1000."),
);
export const paperInput = z.object({
  sessionId: id,
  /** Members who did not take part; all others were given a ballot. */
  absentIds: z.array(id).max(200).default([]),
  fileId: z
    .string({ error: "Tải lên bản quét biên bản kiểm phiếu." })
    .min(1, "Tải lên bản quét biên bản kiểm phiếu."),
  tallies: z
    .array(z.object({ caseId: id, agree: ballots, disagree: ballots, other: ballots, invalid: ballots }))
    .min(1)
    .max(500),
});
export type PaperInput = z.infer<typeof paperInput>;

export const opinionInput = z.object({
  sessionId: id,
  memberId: z.string({ error: "Chọn thành viên." }).min(1, "Chọn thành viên.").max(64),
  document: z
    .string({ error: "Nhập văn bản." })
    .trim()
    .min(5, "Nhập số, ký hiệu hoặc tên văn bản.")
    .max(200, "Tên văn bản dài tối đa 200 ký tự."),
  documentOn: day,
  choices,
});
export type OpinionInput = z.infer<typeof opinionInput>;

export const substitutionInput = z.object({
  sessionId: id,
  memberId: z.string({ error: "Chọn thành viên vắng mặt." }).min(1, "Chọn thành viên vắng mặt.").max(64),
  substituteId: z.string({ error: "Chọn người dự thay." }).min(1, "Chọn người dự thay.").max(64),
  reason: z
    .string({ error: "Nêu lý do vắng mặt hoặc văn bản cử người dự thay." })
    .trim()
    .min(5, "Nêu lý do bằng ít nhất 5 ký tự.")
    .max(500, "Lý do dài tối đa 500 ký tự."),
});
export type SubstitutionInput = z.infer<typeof substitutionInput>;
export const seatReturn = z.object({ sessionId: id, memberId: id });
export type SeatReturn = z.infer<typeof seatReturn>;

export const recusalInput = z.object({
  caseId: id,
  reason: z
    .string({ error: "Nêu lý do." })
    .trim()
    .min(5, "Nêu lý do bằng ít nhất 5 ký tự.")
    .max(500, "Lý do dài tối đa 500 ký tự."),
});
export type RecusalInput = z.infer<typeof recusalInput>;
