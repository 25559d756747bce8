"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { changePasswordInput, proveInput, switchMembershipInput } from "@/lib/identity/schema";
import {
  changePassword,
  proveAgain,
  signOut,
  signOutEverywhere,
  switchMembership,
} from "@/lib/identity/sessions/commands";

export const changePasswordAction = action(changePasswordInput, changePassword);
export const proveAgainAction = action(proveInput, proveAgain);
export const switchMembershipAction = action(switchMembershipInput, switchMembership);
export const signOutAction = action(z.looseObject({}), (actor) => signOut(actor));
export const signOutEverywhereAction = action(z.looseObject({}), (actor) => signOutEverywhere(actor));
