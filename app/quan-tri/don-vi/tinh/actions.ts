"use server";
import { action } from "@/lib/action";
import { correctProvince, renameProvince } from "@/lib/organizations/provinces/commands";
import { correctProvinceInput, renameProvinceInput } from "@/lib/organizations/provinces/schema";

export const renameProvinceAction = action(renameProvinceInput, renameProvince);
export const correctProvinceAction = action(correctProvinceInput, correctProvince);
