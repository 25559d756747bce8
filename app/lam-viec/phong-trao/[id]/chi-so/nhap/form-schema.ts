import { z } from "zod";
import { importInput } from "@/lib/indices/schema";

/** What is sent to be imported, with the file itself. */
export const importForm = importInput.extend({
  file: z.custom<File>((value) => value instanceof File, "Chọn tệp kết quả chỉ số."),
});
