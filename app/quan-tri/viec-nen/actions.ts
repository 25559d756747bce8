"use server";
import { action } from "@/lib/action";
import { retryJob } from "@/lib/jobs/commands";
import { jobInput } from "@/lib/jobs/schema";
import { resendMessage } from "@/lib/notifications/mail/commands";
import { messageInput } from "@/lib/notifications/mail/schema";

export const retryJobAction = action(jobInput, retryJob);
export const resendMessageAction = action(messageInput, resendMessage);
