import { z } from "zod";

export const messageInput = z.object({ messageId: z.string().min(1).max(80) });
export type MessageInput = z.infer<typeof messageInput>;
