"use server";
import { action } from "@/lib/action";
import { recordAttribute } from "@/lib/organizations/attributes/commands";
import { attributeInput } from "@/lib/organizations/attributes/schema";
import { succeedUnits } from "@/lib/organizations/successions/commands";
import {
  dissolveInput,
  mergeIntoExistingInput,
  mergeIntoNewInput,
  splitInput,
} from "@/lib/organizations/successions/schema";
import { addUnit, changeUnit } from "@/lib/organizations/units/commands";
import { changeUnitInput, newUnitInput } from "@/lib/organizations/units/schema";

export const addUnitAction = action(newUnitInput, addUnit);
export const changeUnitAction = action(changeUnitInput, changeUnit);
export const mergeIntoNewAction = action(mergeIntoNewInput, succeedUnits);
export const mergeIntoExistingAction = action(mergeIntoExistingInput, succeedUnits);
export const splitAction = action(splitInput, succeedUnits);
export const dissolveAction = action(dissolveInput, succeedUnits);
export const recordAttributeAction = action(attributeInput, recordAttribute);
