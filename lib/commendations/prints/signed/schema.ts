import { z } from "zod";
import { id } from "../../nominations/schema";

export const signedCopyInput = z.object({
  /** The paper's own id. */
  id,
  fileId: z.string({ error: "Tải lên bản đã ký." }).min(1, "Tải lên bản đã ký."),
});
export type SignedCopyInput = z.infer<typeof signedCopyInput>;
