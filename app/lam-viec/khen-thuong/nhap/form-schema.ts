import { z } from "zod";

/** The file itself is all that is sent. */
export const importForm = z.object({
  file: z.custom<File>((value) => value instanceof File, "Chọn tệp khen thưởng trước đây."),
});
