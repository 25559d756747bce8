"use server";
import { action } from "@/lib/action";
import { retryJob } from "@/lib/jobs/commands";
import { jobInput } from "@/lib/jobs/schema";

export const retryJobAction = action(jobInput, retryJob);
