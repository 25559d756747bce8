import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { councilSeats } from "./rules";

/** An appointment decision: its members by seat, and its substitutes. */
export const appointmentInput = z.object({
  name: z
    .string({ error: "Nhập tên Hội đồng." })
    .trim()
    .min(10, "Nhập tên Hội đồng bằng ít nhất 10 ký tự.")
    .max(200, "Tên Hội đồng dài tối đa 200 ký tự."),
  document: z
    .string({ error: "Nhập quyết định thành lập." })
    .trim()
    .min(5, "Nhập số, ký hiệu quyết định thành lập.")
    .max(300, "Tên văn bản dài tối đa 300 ký tự."),
  validFrom: day,
  seats: z
    .array(z.object({ userId: z.string().min(1).max(64), seat: z.enum(councilSeats) }))
    .max(100, "Hội đồng có tối đa 100 người.")
    .refine(
      (seats) => new Set(seats.map(({ userId }) => userId)).size === seats.length,
      "Mỗi người chỉ có một vai trò.",
    )
    .refine(
      (seats) => seats.filter(({ seat }) => seat === "chair").length === 1,
      "Hội đồng có đúng một Chủ tịch Hội đồng.",
    )
    .refine(
      (seats) => seats.filter(({ seat }) => seat !== "substitute").length >= 3,
      "Hội đồng có ít nhất 3 thành viên chính thức.",
    ),
});
export type AppointmentInput = z.infer<typeof appointmentInput>;
