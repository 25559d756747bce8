import { z } from "zod";
import { intakeInput } from "@/lib/filings/snapshots/schema";

/** What is sent to be read, with the file itself. */
export const intakeForm = intakeInput.extend({
  file: z.custom<File>((value) => value instanceof File, "Chọn tệp số liệu."),
});
