import { z } from "zod";
import { filingFile } from "@/lib/filings/templates/schema";

/** What is sent to be checked, with the file itself. */
export const templateForm = filingFile.extend({
  file: z.custom<File>((value) => value instanceof File, "Chọn tệp mẫu đã điền."),
});
