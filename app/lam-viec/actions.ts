"use server";
import { action } from "@/lib/action";
import { snoozeTask, wakeTask } from "@/lib/dashboards/tasks/snoozes/commands";
import { snoozeInput, taskInput } from "@/lib/dashboards/tasks/snoozes/schema";

export const snoozeTaskAction = action(snoozeInput, snoozeTask);
export const wakeTaskAction = action(taskInput, wakeTask);
