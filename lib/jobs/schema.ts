import { z } from "zod";

export const jobInput = z.object({ jobId: z.string().regex(/^\d{1,18}$/, "Không tìm thấy việc nền này.") });
